package org.relaysms.gateway.adminui.remote;

import java.time.Instant;
import java.util.Optional;

/// A phone that has synced.
///
/// @param lastUsed when its latest message was accepted
public record Device(
    String id,
    String fingerprint,
    String name,
    Instant createdAt,
    Instant syncedAt,
    Optional<Instant> lastUsed) {}
