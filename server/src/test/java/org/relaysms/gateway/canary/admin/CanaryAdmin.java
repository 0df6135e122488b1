package org.relaysms.gateway.canary.admin;

import org.relaysms.gateway.canary.CanaryRoof;

/// Breaks a rule on purpose: a feature must not know the roof.
public record CanaryAdmin(CanaryRoof forbidden) {}
