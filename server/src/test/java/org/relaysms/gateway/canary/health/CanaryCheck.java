package org.relaysms.gateway.canary.health;

import org.relaysms.gateway.canary.crypto.CanaryKey;

/// Breaks the arrows on purpose: `health` must not know `crypto`.
public record CanaryCheck(CanaryKey forbidden) {}
