package org.relaysms.gateway.canary.user;

import java.awt.Point;

/// Breaks a rule on purpose: no desktop toolkit in the server.
public record CanaryWindow(Point forbidden) {}
