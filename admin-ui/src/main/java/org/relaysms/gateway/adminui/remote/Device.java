package org.relaysms.gateway.adminui.remote;

import java.time.Instant;

/// A phone that has synced.
public record Device(
    String id, String fingerprint, String name, Instant createdAt, Instant syncedAt) {}
