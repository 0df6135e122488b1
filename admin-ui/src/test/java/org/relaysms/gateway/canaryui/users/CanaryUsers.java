package org.relaysms.gateway.canaryui.users;

import org.relaysms.gateway.canaryui.overview.CanaryFigures;

/// Breaks the arrow rule of `users`.
public record CanaryUsers(CanaryFigures foreign) {}
