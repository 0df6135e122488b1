package org.relaysms.gateway.adminui.remote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A user of the local directory.
public record User(
    String id,
    Optional<String> phoneNumber,
    Instant createdAt,
    List<String> platforms,
    int devices,
    Optional<Instant> lastSync) {}
