package org.relaysms.gateway.canary.ws;

import org.relaysms.gateway.canary.http.CanaryAnswer;

/// Breaks the arrows on purpose: `ws` must not know `http`.
public record CanarySocket(CanaryAnswer forbidden) {}
