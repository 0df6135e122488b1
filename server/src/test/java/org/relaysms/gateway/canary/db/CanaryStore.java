package org.relaysms.gateway.canary.db;

import org.relaysms.gateway.canary.http.CanaryAnswer;

/// Breaks the arrows on purpose: `db` must not know `http`.
public record CanaryStore(CanaryAnswer forbidden) {}
