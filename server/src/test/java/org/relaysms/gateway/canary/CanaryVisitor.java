package org.relaysms.gateway.canary;

import org.relaysms.gateway.sim.SimulatedPhone;

/// Breaks a rule on purpose: a server that works with a simulator.
public record CanaryVisitor(SimulatedPhone forbidden) {}
