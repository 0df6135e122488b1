package org.relaysms.gateway.server.config;

/// `[limits]`: one figure per limit; 0 turns a limit off. Sizes and times that are off are read as
/// the most that can be, so that nobody else has to know.
///
/// @param refusedTokensPerMinutePerClient wrong tokens of a Publisher that fetches
/// @param bodyBytes the largest request body
/// @param socketFrameBytes the largest message from a sync page
/// @param requestSeconds in which a request's headers must have come, from their first byte on
/// @param waitingMessages accepted messages that are neither published nor given up
/// @param syncSessions sync sessions alive at one time
public record LimitsConfig(
    int syncStartsPerMinutePerClient,
    int syncStartsPerMinutePerUser,
    int passwordTriesPerMinutePerClient,
    int passwordTriesPerMinutePerUser,
    int firstPingsPerMinutePerClient,
    int refusedTokensPerMinutePerClient,
    int gateways,
    int syncSessions,
    int bodyBytes,
    int socketFrameBytes,
    int requestSeconds,
    int waitingMessages) {

  private static final int MOST = 999_999_999;

  static LimitsConfig read(SectionReader section) {
    return new LimitsConfig(
        section.whole("sync_starts_per_minute_per_client", 60, 0, MOST),
        section.whole("sync_starts_per_minute_per_user", 10, 0, MOST),
        section.whole("password_tries_per_minute_per_client", 30, 0, MOST),
        section.whole("password_tries_per_minute_per_user", 10, 0, MOST),
        section.whole("first_pings_per_minute_per_client", 60, 0, MOST),
        section.whole("refused_tokens_per_minute_per_client", 60, 0, MOST),
        section.whole("gateways", 100_000, 0, MOST),
        section.whole("sync_sessions", 50_000, 0, MOST),
        bounded(section.whole("body_bytes", 128 * 1024, 0, MOST)),
        bounded(section.whole("socket_frame_bytes", 64 * 1024, 0, MOST)),
        bounded(section.whole("request_seconds", 10, 0, MOST)),
        bounded(section.whole("waiting_messages", 2_000_000, 0, MOST)));
  }

  private static int bounded(int figure) {
    return figure == 0 ? MOST : figure;
  }
}
