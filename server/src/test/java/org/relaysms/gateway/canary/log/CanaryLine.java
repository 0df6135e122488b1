package org.relaysms.gateway.canary.log;

import org.relaysms.gateway.canary.http.CanaryAnswer;

/// Breaks the arrows on purpose: `log` must not know `http`.
public record CanaryLine(CanaryAnswer forbidden) {}
