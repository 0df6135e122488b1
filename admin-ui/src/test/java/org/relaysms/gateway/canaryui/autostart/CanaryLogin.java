package org.relaysms.gateway.canaryui.autostart;

import org.relaysms.gateway.canaryui.theme.CanaryColour;

/// Breaks the arrow rule of `autostart`.
public record CanaryLogin(CanaryColour foreign) {}
