package org.relaysms.gateway.server.config;

/// `[limits]`: one figure per limit; 0 turns a limit off.
///
/// @param bodyBytes the largest request body
/// @param socketFrameBytes the largest message from a sync page
/// @param syncSessions sync sessions alive at one time
public record LimitsConfig(
    int syncStartsPerMinutePerClient,
    int syncStartsPerMinutePerUser,
    int passwordTriesPerMinutePerClient,
    int passwordTriesPerMinutePerUser,
    int firstPingsPerMinutePerClient,
    int gateways,
    int syncSessions,
    int bodyBytes,
    int socketFrameBytes) {}
