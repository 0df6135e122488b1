package org.relaysms.gateway.canaryui.log;

import org.relaysms.gateway.canaryui.overview.CanaryFigures;

/// Breaks the arrow rule of `log`.
public record CanaryLog(CanaryFigures foreign) {}
