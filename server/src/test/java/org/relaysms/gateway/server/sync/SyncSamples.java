package org.relaysms.gateway.server.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.config.SyncConfig;
import org.relaysms.gateway.server.config.SyncConfig.Approval;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.user.Platform;

/// Values that the tests of the sync's rules share.
final class SyncSamples {
  static final SyncConfig TIMES =
      new SyncConfig(
          3,
          Duration.ofSeconds(15),
          Duration.ofSeconds(120),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Approval.OFF);
  static final SyncConfig ASKING =
      new SyncConfig(
          TIMES.codes(),
          TIMES.codeLifetime(),
          TIMES.pausedLimit(),
          TIMES.grace(),
          TIMES.unopenedLimit(),
          Approval.OPERATOR);
  static final SyncTransitions RULES_ASKING = new SyncTransitions(ASKING);
  static final SyncTransitions RULES = new SyncTransitions(TIMES);
  static final Instant START = SteppedTime.START;

  static final SessionId FIRST = new SessionId("first");
  static final SessionId SECOND = new SessionId("second");
  static final SessionId THIRD = new SessionId("third");
  static final SessionId STRANGE = new SessionId("strange");

  static final Phone ALICE = new Phone("fingerprint-of-alice", "key-of-alice", "192.0.2.1");
  static final Phone BOB = new Phone("fingerprint-of-bob", "key-of-bob", "192.0.2.2");

  static final SyncAnswer ANSWER =
      new SyncAnswer(
          "c2hhcmVk",
          List.of(new Platform("gmail", "Gmail", "email", "g", "")),
          "http://192.0.2.10:6969/seeds",
          new DeviceId("device"));
  static final Verdict RIGHT = new Verdict.Right(ANSWER);
  static final Proven PROVEN =
      new Proven(
          new Caller("192.0.2.1", "192.0.2.1", "okhttp/4.9"), "same", "$argon2id$", List.of());
  static final Verdict PROVED = new Verdict.Proved(PROVEN);
  static final Verdict WRONG = new Verdict.Wrong();
  static final VerifyOutcome AUTHENTICATED = new VerifyOutcome.Authenticated(ANSWER);

  private SyncSamples() {}

  static Instant at(double seconds) {
    return START.plusMillis(Math.round(seconds * 1000));
  }

  static Claim claim(int triesLeft) {
    return new Claim(
        ALICE,
        FIRST,
        Codes.unopened(FIRST, at(60)).shown(at(25)),
        triesLeft,
        at(120),
        Optional.empty(),
        new Consent.NotNeeded());
  }
}
