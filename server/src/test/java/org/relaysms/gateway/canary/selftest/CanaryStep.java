package org.relaysms.gateway.canary.selftest;

import org.relaysms.gateway.canary.gateway.CanaryGateway;

/// Breaks the arrows on purpose: `selftest` must not know `gateway`.
public record CanaryStep(CanaryGateway forbidden) {}
