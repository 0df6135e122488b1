package org.relaysms.gateway.server.message;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relaysms.gateway.server.kernel.SteppedTime;
import org.relaysms.gateway.server.message.MessageEvent.Claimed;
import org.relaysms.gateway.server.message.MessageEvent.Delivered;
import org.relaysms.gateway.server.message.MessageEvent.GivenUp;
import org.relaysms.gateway.server.message.MessageEvent.LookUpFailed;
import org.relaysms.gateway.server.message.MessageEvent.Opened;
import org.relaysms.gateway.server.message.MessageEvent.PutAside;
import org.relaysms.gateway.server.message.MessageEvent.Refused;
import org.relaysms.gateway.server.message.MessageEvent.Released;
import org.relaysms.gateway.server.message.MessageEvent.Repeated;
import org.relaysms.gateway.server.message.MessageEvent.Replayed;
import org.relaysms.gateway.server.message.MessageEvent.Undelivered;
import org.relaysms.gateway.server.message.MessageEvent.UnderLease;
import org.relaysms.gateway.server.message.MessageState.Accepted;
import org.relaysms.gateway.server.message.MessageState.Discarded;
import org.relaysms.gateway.server.message.MessageState.Duplicate;
import org.relaysms.gateway.server.message.MessageState.Failed;
import org.relaysms.gateway.server.message.MessageState.Published;
import org.relaysms.gateway.server.message.MessageState.Publishing;
import org.relaysms.gateway.server.message.MessageState.Rejected;
import org.relaysms.gateway.server.message.MessageState.Retry;
import org.relaysms.gateway.server.message.MessageState.Waiting;

/// One of each state and event, with names for a table.
final class MessageSamples {
  static final Instant NOW = SteppedTime.START;
  static final Instant LATER = NOW.plus(Duration.ofMinutes(5));
  static final Taker PULL = Taker.pull("t1");

  private MessageSamples() {}

  static Map<String, MessageState> states() {
    var states = new LinkedHashMap<String, MessageState>();
    states.put("Accepted", Accepted.FIRST);
    states.put("Waiting", new Waiting());
    states.put("Publishing, held by the one who says it", new Publishing(2, Taker.PUSH, LATER));
    states.put("Publishing, held by another", new Publishing(2, PULL, LATER));
    states.put("Publishing, lease over", new Publishing(0, PULL, NOW));
    states.put("Retry", new Retry(3, LATER, "away"));
    states.put("Published", new Published(1, Taker.PUSH));
    states.put("Failed", new Failed(4, "refused"));
    states.put("Rejected", new Rejected(Rejection.NO_KEY_FITS));
    states.put("Duplicate", new Duplicate());
    states.put("Discarded", new Discarded("not ours"));
    return states;
  }

  static Map<String, MessageEvent> events() {
    var events = new LinkedHashMap<String, MessageEvent>();
    events.put("opened", new Opened());
    events.put("refused", new Refused(Rejection.UNKNOWN_SENDER));
    events.put("look-up failed", new LookUpFailed(LATER, "away"));
    events.put("came again", new Repeated());
    events.put("claimed", new Claimed(Taker.PUSH, LATER));
    events.put("released", new Released(Taker.PUSH));
    events.put("delivered", new Delivered(Taker.PUSH, "200"));
    events.put("undelivered", new Undelivered(Taker.PUSH, LATER, "503"));
    events.put("given up", new GivenUp(Taker.PUSH, "400"));
    events.put(
        "undelivered, of an earlier lease", earlier(new Undelivered(Taker.PUSH, LATER, "503")));
    events.put("replayed", new Replayed());
    events.put("put aside", new PutAside("spam"));
    return events;
  }

  private static MessageEvent earlier(MessageEvent report) {
    return new UnderLease(NOW.minusSeconds(1), report);
  }

  /// The table of every state and event, as it stands in the documents.
  static String markdown() {
    var names = List.copyOf(events().keySet());
    var lines = new StringBuilder("| State | " + String.join(" | ", names) + " |\n");
    lines.append("|---".repeat(names.size() + 1)).append("|\n");
    states()
        .forEach(
            (name, state) -> {
              lines.append("| ").append(name);
              events().values().forEach(event -> lines.append(" | ").append(cell(state, event)));
              lines.append(" |\n");
            });
    return lines.toString();
  }

  private static String cell(MessageState state, MessageEvent event) {
    return MessageTransitions.next(state, event, NOW).map(MessageSamples::said).orElse("–");
  }

  private static String said(MessageState state) {
    return state.triesSoFar() == 0 ? state.word() : state.word() + ", " + state.triesSoFar();
  }
}
