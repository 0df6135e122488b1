package org.relaysms.gateway.canary.sync;

import org.relaysms.gateway.canary.gateway.CanaryGateway;

/// Breaks the arrows on purpose: `sync` must not know `gateway`.
public record CanarySync(CanaryGateway forbidden) {}
