package org.relaysms.gateway.server.config;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// `[user_management_api]`: the account service (contract section 8); all three addresses are there
/// where `[users] directory = remote`.
///
/// @param apiUrl base of the platforms' logos
/// @param verificationUrl `%s` stands for the user's id
/// @param platformsUrl `%s` stands for the user's id
/// @param connectTimeout for the connection alone
/// @param timeout for each whole call
public record UserManagementConfig(
    Optional<URI> apiUrl,
    Optional<String> verificationUrl,
    Optional<String> platformsUrl,
    Duration connectTimeout,
    Duration timeout) {}
