package org.relaysms.gateway.canary.sim;

import org.relaysms.gateway.server.kernel.UserId;

/// Breaks a rule on purpose: a simulator that shares the server's code.
public record CanaryPhone(UserId forbidden) {}
