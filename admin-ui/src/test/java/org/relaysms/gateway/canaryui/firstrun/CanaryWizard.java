package org.relaysms.gateway.canaryui.firstrun;

import org.relaysms.gateway.canaryui.overview.CanaryFigures;

/// Breaks the arrow rule of `firstrun`.
public record CanaryWizard(CanaryFigures foreign) {}
