package org.relaysms.gateway.canaryui.settings;

import org.relaysms.gateway.canaryui.overview.CanaryFigures;

/// Breaks the arrow rule of `settings`.
public record CanarySettings(CanaryFigures foreign) {}
