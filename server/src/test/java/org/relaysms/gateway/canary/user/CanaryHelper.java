package org.relaysms.gateway.canary.user;

/// Breaks a rule on purpose: a name that says no job.
public record CanaryHelper() {}
