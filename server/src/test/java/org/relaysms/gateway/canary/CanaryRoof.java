package org.relaysms.gateway.canary;

/// Stands for the roof in the canaries' own small house.
public record CanaryRoof() {}
