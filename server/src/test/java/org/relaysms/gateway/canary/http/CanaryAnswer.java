package org.relaysms.gateway.canary.http;

import org.relaysms.gateway.canary.db.CanaryStore;

/// Breaks the arrows on purpose: `http` must not know `db`.
public record CanaryAnswer(CanaryStore forbidden) {}
