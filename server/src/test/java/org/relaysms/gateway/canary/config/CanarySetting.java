package org.relaysms.gateway.canary.config;

import org.relaysms.gateway.canary.crypto.CanaryKey;

/// Breaks the arrows on purpose: `config` must not know `crypto`.
public record CanarySetting(CanaryKey forbidden) {}
