package org.relaysms.gateway.server.user;

import java.util.Optional;

/// The assembled feature.
///
/// @param localUsers there in local mode only
public record UserFeature(Directory directory, Optional<LocalUsers> localUsers) {}
