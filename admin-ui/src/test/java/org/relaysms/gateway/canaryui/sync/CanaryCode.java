package org.relaysms.gateway.canaryui.sync;

import org.relaysms.gateway.canaryui.overview.CanaryFigures;

/// Breaks the arrow rule of `sync`.
public record CanaryCode(CanaryFigures foreign) {}
