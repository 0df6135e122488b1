package org.relaysms.gateway.server.http;

import io.helidon.webserver.CloseConnectionException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// How one connection's peer keeps up with the request that it is sending: reads for the web server
/// and knows what is being waited for. Between two requests a peer owes nothing; from the first
/// byte of a request on it owes the whole head, and from there the body.
///
/// The time is counted in rounds of [SlowPeers]. The connection's own thread reads; any thread may
/// ask whether the peer is [#late()] and cut it off.
final class RequestPace implements Supplier<byte[]> {
  private static final long NOTHING_OWED = Long.MAX_VALUE;

  private final Supplier<byte[]> source;
  private final Runnable hangUp;
  private final LongSupplier rounds;
  private final Allowance allowance;
  private BooleanSupplier betweenOrInPrologue = () -> true;
  private Phase phase = Phase.BETWEEN;
  private long phaseEnds;
  private long bodyBytes;
  private volatile long due = NOTHING_OWED;
  private volatile boolean cut;

  private enum Phase {
    BETWEEN,
    HEAD,
    BODY,
    UPGRADED
  }

  /// What a peer is given.
  ///
  /// @param rounds for the head, and again for the body
  /// @param bytesPerRound that buy a body another round
  record Allowance(long rounds, long bytesPerRound) {}

  /// Reads from `source`, which answers null at the end; `hangUp` must make it return.
  RequestPace(Supplier<byte[]> source, Runnable hangUp, LongSupplier rounds, Allowance allowance) {
    this.source = source;
    this.hangUp = hangUp;
    this.rounds = rounds;
    this.allowance = allowance;
  }

  /// Tells a body's bytes from the next request's: the answer is true while the web server waits
  /// for, or reads, a request's first line.
  void prologueKnownBy(BooleanSupplier reader) {
    betweenOrInPrologue = reader;
  }

  /// The last byte of the head was read.
  void headComplete() {
    phase = Phase.BETWEEN;
  }

  /// What follows is no HTTP, and keeps its own time.
  void upgraded() {
    phase = Phase.UPGRADED;
  }

  /// The next bytes, however few; null at the end.
  @Override
  @SuppressWarnings("NullAway") // the web server's sources say their end by null
  public byte[] get() {
    return switch (phase()) {
      case UPGRADED -> source.get();
      case BETWEEN -> firstOfAHead();
      case HEAD -> owed();
      case BODY -> ofABody();
    };
  }

  /// Whether the peer's time was up before this round.
  boolean late() {
    return rounds.getAsLong() > due;
  }

  /// Ends the connection; a read under way fails.
  void cutOff() {
    cut = true;
    hangUp.run();
  }

  private Phase phase() {
    var prologue = betweenOrInPrologue.getAsBoolean();
    if (phase == Phase.BODY && prologue) {
      phase = Phase.BETWEEN;
    } else if (phase == Phase.BETWEEN && !prologue) {
      begin(Phase.BODY);
      bodyBytes = 0;
    }
    return phase;
  }

  private void begin(Phase next) {
    phase = next;
    phaseEnds = rounds.getAsLong() + allowance.rounds();
  }

  private byte[] firstOfAHead() {
    var bytes = source.get();
    begin(Phase.HEAD);
    return bytes;
  }

  @SuppressWarnings("NullAway") // see get
  private byte[] ofABody() {
    var bytes = owed();
    bodyBytes += bytes == null ? 0 : bytes.length;
    return bytes;
  }

  private byte[] owed() {
    due = phaseEnds + (phase == Phase.BODY ? bodyBytes / allowance.bytesPerRound() : 0);
    try {
      return unlessCut(source.get());
    } finally {
      due = NOTHING_OWED;
    }
  }

  /// What a closed socket gives is not the end that the peer meant.
  @SuppressWarnings("NullAway") // see get
  private byte[] unlessCut(byte[] bytes) {
    if (cut) {
      throw new CloseConnectionException("the peer took too long over its request");
    }
    return bytes;
  }
}
