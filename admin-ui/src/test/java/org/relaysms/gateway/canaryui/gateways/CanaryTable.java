package org.relaysms.gateway.canaryui.gateways;

import org.relaysms.gateway.canaryui.sync.CanaryCode;

/// Breaks the arrow rule of `gateways`.
public record CanaryTable(CanaryCode foreign) {}
