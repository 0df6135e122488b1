package org.relaysms.gateway.server.sync;

import java.time.Instant;
import org.relaysms.gateway.server.kernel.UserId;

/// A phone that has synced for a user, known by the SHA-256 of its public key (contract section 6).
///
/// @param fingerprint the hex SHA-256 of the key's SPKI form
/// @param name what the operator calls it, empty at first
/// @param createdAt its first sync
/// @param syncedAt its latest sync
public record Device(
    DeviceId id,
    UserId user,
    String fingerprint,
    String name,
    Instant createdAt,
    Instant syncedAt) {}
