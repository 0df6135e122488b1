package org.relaysms.gateway.server.sync;

import static org.relaysms.gateway.server.sync.SyncSamples.ALICE;
import static org.relaysms.gateway.server.sync.SyncSamples.ANSWER;
import static org.relaysms.gateway.server.sync.SyncSamples.BOB;
import static org.relaysms.gateway.server.sync.SyncSamples.FIRST;
import static org.relaysms.gateway.server.sync.SyncSamples.RULES;
import static org.relaysms.gateway.server.sync.SyncSamples.SECOND;
import static org.relaysms.gateway.server.sync.SyncSamples.STRANGE;
import static org.relaysms.gateway.server.sync.SyncSamples.THIRD;
import static org.relaysms.gateway.server.sync.SyncSamples.at;
import static org.relaysms.gateway.server.sync.SyncSamples.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.relaysms.gateway.server.sync.SyncTransitions.Step;

/// The transitions of a sync session in words: every state with every event, as the rules answer
/// them now.
final class ProtocolTable {
  private static final SessionId FRESH = new SessionId("fresh");
  private static final Page PAGE = new Page.Open(1);
  private static final Page NO_PAGE = new Page.None();
  private static final Page TWO_PAGES = new Page.Contested(1, 2);

  private ProtocolTable() {}

  /// A state as it stands at a moment, under the name it has in the table.
  record Situation(SyncState state, Instant now) {}

  static Map<String, Situation> situations() {
    var one = Codes.unopened(FIRST, at(60)).shown(at(25));
    var two = one.turned(SECOND, at(15), SyncSamples.TIMES.grace(), at(40));
    var three = two.turned(THIRD, at(30), SyncSamples.TIMES.grace(), at(45));
    var waiting = RULES.begin(FIRST, at(0));
    var last = claim(1);
    var table = new LinkedHashMap<String, Situation>();
    table.put("Waiting for a page", new Situation(waiting, at(1)));
    table.put("Waiting, its time over", new Situation(waiting, at(60)));
    table.put("Showing code 1", situation(new SyncState.Showing(one, at(15), PAGE), 1));
    table.put("Showing code 1, its time over", situation(showing(one, 15, PAGE), 15));
    table.put("Showing code 2, code 1 in its grace", situation(showing(two, 30, PAGE), 16));
    table.put("Showing code 2, no page", situation(showing(two, 30, NO_PAGE), 26));
    table.put("Showing code 2, two pages", situation(showing(two, 30, TWO_PAGES), 26));
    table.put("Showing the last code", situation(showing(three, 45, PAGE), 41));
    table.put("Showing the last code, its time over", situation(showing(three, 45, PAGE), 45));
    table.put("Paused", situation(new SyncState.Paused(claim(5), PAGE), 5));
    table.put("Paused, no page", situation(new SyncState.Paused(claim(5), NO_PAGE), 5));
    table.put("Paused, two pages", situation(new SyncState.Paused(claim(5), TWO_PAGES), 5));
    table.put("Paused, its time over", situation(new SyncState.Paused(claim(5), PAGE), 120));
    table.put("Verifying", situation(verifying(claim(5), PAGE), 6));
    table.put("Verifying, no page", situation(verifying(claim(5), NO_PAGE), 6));
    table.put("Verifying, the last try", situation(verifying(last, PAGE), 6));
    table.put("Verifying, the pause's time over", situation(verifying(claim(5), PAGE), 121));
    var asked = asked(claim(5));
    var given = asked.with(asked.consent().given());
    table.put("Paused, the operator is asked", situation(new SyncState.Paused(asked, PAGE), 9));
    table.put("Paused, asked, its time over", situation(new SyncState.Paused(asked, PAGE), 120));
    table.put("Paused, approved", situation(new SyncState.Paused(given, PAGE), 9));
    table.put("Verifying with approval on", situation(verifying(unasked(claim(5)), PAGE), 6));
    table.put("Verifying, the last try, approval on", situation(verifying(unasked(last), PAGE), 6));
    table.put("Verifying, the operator is asked", situation(verifying(asked, PAGE), 6));
    table.put("Verifying, approved", situation(verifying(given, PAGE), 6));
    table.put("A right password's answer held", situation(held(asked, true), 6));
    table.put("A right password's answer held, its time over", situation(held(asked, true), 7));
    table.put("A wrong password's answer held", situation(held(unasked(claim(4)), false), 6));
    table.put(
        "A wrong one's answer held, the operator is asked",
        situation(held(asked(claim(4)), false), 6));
    table.put(
        "The last wrong one's answer held, its time over",
        situation(held(unasked(claim(0)), false), 7));
    table.put("Done", situation(new SyncState.Done(claim(5), "same", ANSWER, at(70)), 11));
    table.put(
        "Done, a retry's time over",
        situation(new SyncState.Done(claim(5), "same", ANSWER, at(70)), 70));
    table.put(
        "Over", situation(new SyncState.Over(SyncState.Ending.EXPIRED, Optional.empty()), 200));
    return table;
  }

  static Map<String, SyncEvent> events() {
    var table = new LinkedHashMap<String, SyncEvent>();
    table.put("a page opens", new SyncEvent.PageOpened(9));
    table.put("page 1 closes", new SyncEvent.PageClosed(1));
    table.put("page 2 closes", new SyncEvent.PageClosed(2));
    table.put("page 1 answers the probe", new SyncEvent.PageProbed(1, true));
    table.put("page 1 misses the probe", new SyncEvent.PageProbed(1, false));
    table.put("the timer fires", new SyncEvent.Tick(FRESH));
    table.put("handshake, id 1, phone A", new SyncEvent.HandshakeAsked(FIRST, ALICE));
    table.put("handshake, id 1, phone B", new SyncEvent.HandshakeAsked(FIRST, BOB));
    table.put("handshake, id 2", new SyncEvent.HandshakeAsked(SECOND, ALICE));
    table.put("handshake, id 3", new SyncEvent.HandshakeAsked(THIRD, ALICE));
    table.put("handshake, unknown id", new SyncEvent.HandshakeAsked(STRANGE, ALICE));
    table.put("verify, id 1", new SyncEvent.VerifyAsked(FIRST, "same"));
    table.put("verify, id 1, another password", new SyncEvent.VerifyAsked(FIRST, "other"));
    table.put("verify, unknown id", new SyncEvent.VerifyAsked(STRANGE, "same"));
    table.put("checked: right", new SyncEvent.Verified(new Verdict.Right(ANSWER)));
    table.put("checked: wrong", new SyncEvent.Verified(new Verdict.Wrong()));
    table.put("checked: replayed", new SyncEvent.Verified(new Verdict.Replayed()));
    table.put("checked: undecryptable", new SyncEvent.Verified(new Verdict.Undecryptable()));
    table.put(
        "checked: throttled", new SyncEvent.Verified(new Verdict.Throttled(Optional.of("7"))));
    table.put("checked: nobody there", new SyncEvent.Verified(new Verdict.Unavailable(503)));
    table.put("checked: right, approval on", new SyncEvent.Verified(SyncSamples.PROVED));
    table.put("the operator approves", new SyncEvent.Decided(true));
    table.put("the operator declines", new SyncEvent.Decided(false));
    table.put("the operator ends it", new SyncEvent.End());
    return table;
  }

  static String markdown() {
    return situations().entrySet().stream()
        .map(entry -> section(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String section(String name, Situation situation) {
    var eventsByOutcome = new LinkedHashMap<String, List<String>>();
    var quiet = new ArrayList<String>();
    events()
        .forEach(
            (event, value) -> {
              var step = RULES.next(situation.state(), value, situation.now());
              var outcome = "%s | %s".formatted(next(situation, step), effects(step));
              var unmoved = step.equals(Step.to(situation.state()));
              (unmoved ? quiet : eventsByOutcome.computeIfAbsent(outcome, _ -> new ArrayList<>()))
                  .add(event);
            });
    return "### %s\n\n%s%s".formatted(name, table(eventsByOutcome), quietLine(quiet));
  }

  private static String table(Map<String, List<String>> eventsByOutcome) {
    var rows =
        eventsByOutcome.entrySet().stream()
            .map(row -> "| %s | %s |\n".formatted(String.join("; ", row.getValue()), row.getKey()))
            .collect(Collectors.joining());
    return rows.isEmpty()
        ? ""
        : "| Event | Next | Effects |\n|---|---|---|\n" + rows.replace("|  |", "| |") + "\n";
  }

  private static String quietLine(List<String> quiet) {
    return quiet.isEmpty() ? "" : "Nothing happens on: " + String.join("; ", quiet) + ".\n";
  }

  private static String next(Situation situation, Step step) {
    return step.state().equals(situation.state()) ? "the same" : word(step.state());
  }

  private static String word(SyncState state) {
    return switch (state) {
      case SyncState.Waiting _ -> "waiting";
      case SyncState.Showing s -> "showing code " + s.codes().number() + page(s.page());
      case SyncState.Paused p ->
          "paused, " + p.claim().triesLeft() + " tries left" + word(p.claim()) + page(p.page());
      case SyncState.Verifying v -> "verifying" + word(v.claim()) + page(v.page());
      case SyncState.Held h ->
          "answer held, "
              + h.claim().triesLeft()
              + " tries left"
              + word(h.claim())
              + page(h.page());
      case SyncState.Done _ -> "done";
      case SyncState.Over over -> "over: " + over.ending().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String word(Claim claim) {
    return switch (claim.consent()) {
      case Consent.NotNeeded _, Consent.NotAsked _ -> "";
      case Consent.Asked _ -> ", operator asked";
      case Consent.Given _ -> ", approved";
    };
  }

  private static String page(Page page) {
    return switch (page) {
      case Page.None() -> ", no page";
      case Page.Open(var socket) -> ", page " + socket;
      case Page.Contested(var holder, var challenger) ->
          ", pages %d and %d".formatted(holder, challenger);
    };
  }

  private static String effects(Step step) {
    return step.effects().stream().map(ProtocolTable::word).collect(Collectors.joining("; "));
  }

  private static String word(SyncEffect effect) {
    return switch (effect) {
      case SyncEffect.SendCode(var socket, var id) ->
          "URL frame with the %s id to page %d"
              .formatted(id.equals(FRESH) ? "fresh" : id.value(), socket);
      case SyncEffect.SendPause(var socket) -> "`201- pause` to page " + socket;
      case SyncEffect.SendAck(var socket) -> "`200- ack` to page " + socket;
      case SyncEffect.Close(var socket, var status, var reason) ->
          "close page %d: %d `%s`".formatted(socket, status, reason).replace(" ``", "");
      case SyncEffect.Probe(var socket) -> "probe page " + socket;
      case SyncEffect.AnswerHandshake(var outcome) -> "answer: " + word(outcome);
      case SyncEffect.BeginVerify _ -> "check the password";
      case SyncEffect.ResumeVerify _ -> "check again what waits";
      case SyncEffect.AwaitVerify _ -> "wait for the answer to come";
      case SyncEffect.AnswerDecision(var outcome) -> "tell the operator: " + word(outcome);
      case SyncEffect.AnswerVerify(var outcome) -> "answer: " + word(outcome);
    };
  }

  private static String word(DecisionOutcome outcome) {
    return switch (outcome) {
      case TAKEN -> "done";
      case NOT_ASKED -> "nobody asks";
      case NO_SUCH_SESSION -> "no such session";
    };
  }

  private static String word(HandshakeOutcome outcome) {
    return switch (outcome) {
      case HandshakeOutcome.Accepted() -> "200 server key";
      case HandshakeOutcome.TakenByAnotherPhone() -> "409 taken";
      case HandshakeOutcome.NoSuchSession() -> "400 no such session";
    };
  }

  private static String word(VerifyOutcome outcome) {
    return switch (outcome) {
      case VerifyOutcome.Authenticated _ -> "200 shared key";
      case VerifyOutcome.NotAuthenticated() -> "401";
      case VerifyOutcome.InvalidEncryption() -> "400 invalid encryption";
      case VerifyOutcome.NoSuchSession() -> "400 no such session";
      case VerifyOutcome.TryLater(var after) -> "429, try after " + after.orElse("a while") + " s";
      case VerifyOutcome.Unavailable(var status) -> String.valueOf(status);
    };
  }

  private static Situation situation(SyncState state, double seconds) {
    return new Situation(state, at(seconds));
  }

  private static SyncState showing(Codes codes, double turns, Page page) {
    return new SyncState.Showing(codes, at(turns), page);
  }

  private static SyncState verifying(Claim claim, Page page) {
    return new SyncState.Verifying(claim, "same", at(5), page);
  }

  private static SyncState held(Claim claim, boolean right) {
    return new SyncState.Held(claim, "same", right, at(7), PAGE);
  }

  private static Claim unasked(Claim claim) {
    return claim.with(new Consent.NotAsked());
  }

  private static Claim asked(Claim claim) {
    return claim.with(new Consent.Asked(at(5), SyncSamples.PROVEN));
  }
}
