package org.relaysms.gateway.canaryui.shell;

import org.relaysms.gateway.canaryui.sync.CanaryCode;

/// Breaks the arrow rule of `shell`.
public record CanaryWindow(CanaryCode foreign) {}
