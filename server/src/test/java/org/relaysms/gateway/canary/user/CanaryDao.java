package org.relaysms.gateway.canary.user;

/// Breaks a rule on purpose: a DAO that other packages can see.
public record CanaryDao() {}
