package org.relaysms.gateway.canary.gateway;

import org.relaysms.gateway.canary.sync.CanarySync;

/// Breaks the arrows on purpose: `gateway` must not know `sync`.
public record CanaryGateway(CanarySync forbidden) {}
