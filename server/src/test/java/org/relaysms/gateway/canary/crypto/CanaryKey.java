package org.relaysms.gateway.canary.crypto;

import org.relaysms.gateway.canary.db.CanaryStore;

/// Breaks the arrows on purpose: `crypto` must not know `db`.
public record CanaryKey(CanaryStore forbidden) {}
