package org.relaysms.gateway.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaysms.gateway.server.sync.SyncSamples.ALICE;
import static org.relaysms.gateway.server.sync.SyncSamples.BOB;
import static org.relaysms.gateway.server.sync.SyncSamples.FIRST;
import static org.relaysms.gateway.server.sync.SyncSamples.PROVED;
import static org.relaysms.gateway.server.sync.SyncSamples.RIGHT;
import static org.relaysms.gateway.server.sync.SyncSamples.RULES;
import static org.relaysms.gateway.server.sync.SyncSamples.RULES_ASKING;
import static org.relaysms.gateway.server.sync.SyncSamples.START;
import static org.relaysms.gateway.server.sync.SyncSamples.TIMES;
import static org.relaysms.gateway.server.sync.SyncSamples.WRONG;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.server.sync.SyncState.Over;

/// A seeded random walk: whatever happens to a session, in whatever order, its promises hold.
class SyncWalkTest {
  private static final int WALKS = 400;
  private static final int STEPS = 80;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void keepsItsPromisesWhateverHappens(long seed) {
    assertThat(ends(RULES, seed)).containsExactlyInAnyOrderElementsOf(withoutApproval());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void keepsItsPromisesWhereTheOperatorDecides(long seed) {
    assertThat(ends(RULES_ASKING, seed)).containsExactlyInAnyOrder(SyncState.Ending.values());
  }

  private static Set<SyncState.Ending> withoutApproval() {
    return EnumSet.complementOf(EnumSet.of(SyncState.Ending.DECLINED));
  }

  private static Set<SyncState.Ending> ends(SyncTransitions rules, long seed) {
    var random = new Random(seed);
    var ends = new HashSet<SyncState.Ending>();

    for (var walk = 0; walk < WALKS; walk++) {
      ends.add(new Walk(rules, random).go());
    }
    return ends;
  }

  private static final class Walk {
    private final SyncTransitions rules;
    private final Random random;
    private final List<SessionId> ids = new ArrayList<>(List.of(FIRST));
    private final Set<Integer> closed = new HashSet<>();
    private SyncState state;
    private Instant now = START;
    private int sockets;
    private int acks;
    private int codes;
    private int rightAnswers;
    private boolean approved;
    private Optional<String> owner = Optional.empty();

    Walk(SyncTransitions rules, Random random) {
      this.rules = rules;
      state = rules.begin(FIRST, START);
      this.random = random;
    }

    SyncState.Ending go() {
      for (var i = 0; i < STEPS && !(state instanceof Over); i++) {
        hear(anything());
      }
      while (!(state instanceof Over)) {
        now = state.wake().orElse(now.plusSeconds(1));
        hear(state.wake().isPresent() ? tick() : new SyncEvent.Verified(WRONG));
      }
      return ((Over) state).ending();
    }

    private SyncEvent anything() {
      var pause = random.nextInt(random.nextInt(8) == 0 ? 30_000 : 3_000);
      now = now.plusMillis(approving() ? pause / 3 : pause);
      return approving() && random.nextBoolean() ? likely() : any();
    }

    /// What carries a sync on, so that a walk gets to the end of five tries that are held.
    private SyncEvent likely() {
      return switch (state) {
        case SyncState.Paused _ -> new SyncEvent.VerifyAsked(anyId(), "proof-" + random.nextInt(2));
        case SyncState.Verifying _ -> new SyncEvent.Verified(verdict());
        case SyncState.Waiting _, SyncState.Showing _, SyncState.Held _, SyncState.Done _, Over _ ->
            tick();
      };
    }

    private SyncEvent any() {
      return switch (random.nextInt(10)) {
        case 0 -> new SyncEvent.PageOpened(++sockets);
        case 1 -> new SyncEvent.PageClosed(1 + random.nextInt(sockets + 1));
        case 2 -> new SyncEvent.PageProbed(1 + random.nextInt(sockets + 1), random.nextBoolean());
        case 3, 4 -> tick();
        case 5 -> new SyncEvent.HandshakeAsked(anyId(), random.nextBoolean() ? ALICE : BOB);
        case 6 -> new SyncEvent.VerifyAsked(anyId(), "proof-" + random.nextInt(2));
        case 7, 8 -> new SyncEvent.Verified(verdict());
        default -> word();
      };
    }

    /// A check says what its claim allows: a key only where no operator has to say yes first.
    private Verdict verdict() {
      var right = state instanceof SyncState.Verifying v && !v.claim().consent().allows();
      return random.nextInt(10) == 0 ? right ? PROVED : RIGHT : WRONG;
    }

    private SyncEvent word() {
      var chance = random.nextInt(20);
      return approving() ? word(chance) : chance == 0 ? new SyncEvent.End() : tick();
    }

    private SyncEvent word(int chance) {
      return switch (chance) {
        case 0 -> new SyncEvent.End();
        case 1, 2, 3, 4, 5 -> new SyncEvent.Decided(random.nextInt(4) > 0);
        default -> tick();
      };
    }

    private boolean approving() {
      return rules.equals(RULES_ASKING);
    }

    private SyncEvent tick() {
      ids.add(new SessionId("id-" + ids.size()));
      return new SyncEvent.Tick(ids.getLast());
    }

    private SessionId anyId() {
      return random.nextBoolean() ? ids.getFirst() : ids.get(random.nextInt(ids.size()));
    }

    private void hear(SyncEvent event) {
      var before = state;
      var step = rules.next(before, event, now);
      state = step.state();
      step.effects().forEach(effect -> check(effect, before));
      checkIds();
      checkOwner();
      checkTime();
    }

    private void check(SyncEffect effect, SyncState before) {
      switch (effect) {
        case SyncEffect.SendCode(var socket, var id) -> {
          codes++;
          assertThat(closed).doesNotContain(socket);
          assertThat(before).isInstanceOfAny(SyncState.Waiting.class, SyncState.Showing.class);
          assertThat(state.ids()).contains(id);
        }
        case SyncEffect.SendPause(var socket) -> assertThat(closed).doesNotContain(socket);
        case SyncEffect.SendAck(var socket) -> {
          assertThat(closed).doesNotContain(socket);
          assertThat(++acks).as("acks").isEqualTo(1);
          assertThat(state).isInstanceOf(SyncState.Done.class);
        }
        case SyncEffect.Close(var socket, var _, var _) -> closed.add(socket);
        case SyncEffect.Probe(var socket) -> assertThat(closed).doesNotContain(socket);
        case SyncEffect.BeginVerify(var claim) -> {
          assertThat(before instanceof SyncState.Verifying || now.isBefore(claim.expires()))
              .isTrue();
          assertThat(claim.triesLeft()).isPositive();
        }
        case SyncEffect.ResumeVerify(var claim) -> {
          assertThat(before).isInstanceOf(SyncState.Held.class);
          assertThat(claim.consent()).isInstanceOf(Consent.Given.class);
        }
        case SyncEffect.AnswerDecision(var outcome) ->
            approved |= outcome == DecisionOutcome.TAKEN && !(state instanceof SyncState.Over);
        case SyncEffect.AnswerVerify(VerifyOutcome.Authenticated _) -> {
          rightAnswers++;
          assertThat(approved || !approving()).as("a key without the operator's word").isTrue();
        }
        case SyncEffect.AnswerVerify _, SyncEffect.AnswerHandshake _, SyncEffect.AwaitVerify _ -> {}
      }
    }

    /// One newest id and one in its grace at most, and none after the end.
    private void checkIds() {
      var open = ids.stream().filter(id -> state.takesHandshake(id, now)).count();
      assertThat(open).isLessThanOrEqualTo(2);
      if (state instanceof Over || state instanceof SyncState.Done) {
        assertThat(open).isZero();
      }
      if (state instanceof Over) {
        assertThat(ids).noneMatch(id -> state.takesVerify(id, now));
      }
    }

    /// Whoever claimed the session first keeps it.
    private void checkOwner() {
      var claim =
          switch (state) {
            case SyncState.Paused paused -> Optional.of(paused.claim());
            case SyncState.Verifying verifying -> Optional.of(verifying.claim());
            case SyncState.Held held -> Optional.of(held.claim());
            case SyncState.Done done -> Optional.of(done.claim());
            case SyncState.Waiting _, SyncState.Showing _, Over _ -> Optional.<Claim>empty();
          };
      if (owner.isPresent() && claim.isPresent()) {
        assertThat(claim.get().phone().fingerprint()).isEqualTo(owner.get());
      }
      owner = owner.or(() -> claim.map(by -> by.phone().fingerprint()));
      assertThat(rightAnswers == 0 || owner.isPresent()).isTrue();
    }

    /// Unless a check is under way, time alone brings every session to its end.
    private void checkTime() {
      var limit = now.plus(TIMES.pausedLimit());
      if (!(state instanceof SyncState.Verifying || state instanceof Over)) {
        assertThat(state.wake()).get().matches(wake -> !wake.isAfter(limit));
      }
      assertThat(codes).isLessThanOrEqualTo(TIMES.codes() + sockets);
    }
  }
}
