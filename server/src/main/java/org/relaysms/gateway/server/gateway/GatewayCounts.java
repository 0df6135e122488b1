package org.relaysms.gateway.server.gateway;

/// How many gateways there are; `live + late + silent = total`, the flags `invalid` (number) and
/// `waiting` (for approval) cut across the states.
public record GatewayCounts(int total, int live, int late, int silent, int invalid, int waiting) {}
