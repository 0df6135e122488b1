package org.relaysms.gateway.server.ws;

import java.time.Duration;

/// What a socket may ask of the server.
///
/// @param messageBytes the longest message in UTF-8, over all its fragments
/// @param outboundFrames how many frames may wait for a slow peer
/// @param pingEvery how often a silent peer is asked for a sign of life; at most 25 s (contract
///   section 4)
/// @param pongWithin how long it may take to give one
public record SocketLimits(
    int messageBytes, int outboundFrames, Duration pingEvery, Duration pongWithin) {
  /// 64 KiB, 64 frames, a ping every 20 s, 10 s for the answer.
  public static final SocketLimits DEFAULT =
      new SocketLimits(65_536, 64, Duration.ofSeconds(20), Duration.ofSeconds(10));
}
