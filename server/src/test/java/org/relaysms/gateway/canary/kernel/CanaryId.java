package org.relaysms.gateway.canary.kernel;

import org.relaysms.gateway.canary.http.CanaryAnswer;

/// Breaks the arrows on purpose: `kernel` must not know `http`.
public record CanaryId(CanaryAnswer forbidden) {}
