package org.relaysms.gateway.canaryui.overview;

import org.relaysms.gateway.canaryui.gateways.CanaryTable;

/// Breaks the arrow rule of `overview`.
public record CanaryFigures(CanaryTable foreign) {}
