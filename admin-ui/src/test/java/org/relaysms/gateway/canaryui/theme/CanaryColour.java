package org.relaysms.gateway.canaryui.theme;

import org.relaysms.gateway.canaryui.remote.CanaryAnswer;

/// Breaks the arrow rule of `theme`.
public record CanaryColour(CanaryAnswer foreign) {}
