package org.relaysms.gateway.adminui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relaysms.gateway.adminui.remote.MessageFeed;
import org.relaysms.gateway.adminui.remote.MessageState;
import org.relaysms.gateway.adminui.remote.MessageSummary;
import org.relaysms.gateway.adminui.remote.SyncPhase;
import org.relaysms.gateway.adminui.remote.SyncSession;
import org.relaysms.gateway.adminui.remote.SyncSessionsFeed;
import org.relaysms.gateway.adminui.text.Texts;

/// What is under way on the server now, and what becomes of it if it stops.
///
/// @param publishing messages that somebody has in hand
/// @param unopened messages of which is not yet known whose they are
public record InFlight(int syncs, int publishing, int unopened) {

  public static InFlight of(List<SyncSession> sessions, Optional<MessageSummary> messages) {
    return new InFlight(
        (int) sessions.stream().filter(session -> underWay(session.phase())).count(),
        messages.map(now -> now.count(MessageState.PUBLISHING)).orElse(0),
        messages.map(now -> now.count(MessageState.ACCEPTED)).orElse(0));
  }

  /// As the server told last; nobody goes on listening.
  public static InFlight now(SyncSessionsFeed syncs, MessageFeed messages) {
    var sessions = new ArrayList<SyncSession>();
    var told = new ArrayList<MessageSummary>();
    syncs.watch(sessions::addAll).close();
    messages.watch(told::add).close();
    return of(sessions, told.stream().findFirst());
  }

  boolean nothing() {
    return syncs == 0 && publishing == 0 && unopened == 0;
  }

  /// A sentence for each kind of which there is any.
  List<String> sentences(Texts texts) {
    return Stream.of(
            sentence("shell.in-flight.syncs", syncs, texts),
            sentence("shell.in-flight.publishing", publishing, texts),
            sentence("shell.in-flight.unopened", unopened, texts))
        .flatMap(Optional::stream)
        .toList();
  }

  /// The sentences, then what a stop does besides; a paragraph each.
  public String harmOfStopping(Texts texts) {
    var said = new ArrayList<>(sentences(texts));
    said.add(texts.get("overview.stop.harm"));
    return String.join("\n\n", said);
  }

  private static Optional<String> sentence(String key, int many, Texts texts) {
    return many == 0 ? Optional.empty() : Optional.of(texts.get(key, many));
  }

  private static boolean underWay(SyncPhase phase) {
    return switch (phase) {
      case WAITING_FOR_PAGE,
          SHOWING_CODE,
          WAITING_FOR_PASSWORD,
          VERIFYING,
          WAITING_FOR_APPROVAL,
          APPROVED ->
          true;
      case DONE, EXPIRED, REFUSED, ENDED, DECLINED -> false;
    };
  }
}
