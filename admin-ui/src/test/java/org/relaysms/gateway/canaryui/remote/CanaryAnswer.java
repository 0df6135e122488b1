package org.relaysms.gateway.canaryui.remote;

import org.relaysms.gateway.canaryui.overview.CanaryFigures;

/// Breaks the arrow rule of `remote`.
public record CanaryAnswer(CanaryFigures foreign) {}
