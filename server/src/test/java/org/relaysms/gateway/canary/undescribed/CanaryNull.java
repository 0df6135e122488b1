package org.relaysms.gateway.canary.undescribed;

/// Breaks a rule on purpose: its package has no package-info.
public record CanaryNull() {}
