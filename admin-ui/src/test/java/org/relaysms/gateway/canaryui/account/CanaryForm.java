package org.relaysms.gateway.canaryui.account;

import org.relaysms.gateway.canaryui.overview.CanaryFigures;

/// Breaks the arrow rule of `account`.
public record CanaryForm(CanaryFigures foreign) {}
