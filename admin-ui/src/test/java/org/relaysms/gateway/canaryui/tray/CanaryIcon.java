package org.relaysms.gateway.canaryui.tray;

import org.relaysms.gateway.canaryui.sync.CanaryCode;

/// Breaks the arrow rule of `tray`.
public record CanaryIcon(CanaryCode foreign) {}
