package org.relaysms.gateway.canaryui.health;

import org.relaysms.gateway.canaryui.overview.CanaryFigures;

/// Breaks the arrow rule of `health`.
public record CanaryChecks(CanaryFigures foreign) {}
