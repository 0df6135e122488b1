package org.relaysms.gateway.canaryui.fx;

import org.relaysms.gateway.canaryui.theme.CanaryColour;

/// Breaks the arrow rule of `fx`.
public record CanaryThread(CanaryColour foreign) {}
