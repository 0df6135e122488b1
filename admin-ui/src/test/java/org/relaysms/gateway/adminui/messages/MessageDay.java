package org.relaysms.gateway.adminui.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.remote.AuditPage;
import org.relaysms.gateway.adminui.remote.Message;
import org.relaysms.gateway.adminui.remote.MessageState;
import org.relaysms.gateway.adminui.remote.MessageStep;
import org.relaysms.gateway.adminui.remote.PublisherState;

/// A busy day on which the Publisher went away, and the way of one message.
public final class MessageDay {
  private static final String REASON = "the Publisher cannot be reached";

  private MessageDay() {}

  /// Fills the page on screen and selects one that is tried again.
  public static void select(PlayedApp app) {
    fill(app.messages, app.time.instant());
    TestWindow.run(
        () -> {
          var table = (TableView<?>) app.shell.lookup("#messages");
          table.getSelectionModel().select(4);
          table.requestFocus();
        });
  }

  /// The same day where nobody is called, and one fetches.
  public static void fetching(PlayedApp app) {
    var now = app.time.instant();
    fill(app.messages, now);
    app.messages.publisher =
        new PublisherState(
            PublisherState.Kind.OFF,
            Optional.of(PublisherState.Circuit.OFF),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(now.minusSeconds(12)),
            Optional.of("publisher in Yaoundé"),
            1);
    TestWindow.run(app.messages::tell);
  }

  /// Asks for the reason to discard it.
  public static void discard(PlayedApp app) {
    select(app);
    TestWindow.run(() -> ((Button) app.shell.lookup("#discard")).fire());
  }

  /// Shows the audit trail.
  public static void audit(PlayedApp app) {
    select(app);
    TestWindow.run(() -> ((Button) app.shell.lookup("#show-audit")).fire());
  }

  private static void fill(FakeMessages fake, Instant now) {
    fake.putMany(1, 1264, now.minusSeconds(900));
    var states =
        List.of(
            MessageState.DUPLICATE,
            MessageState.REJECTED,
            MessageState.FAILED,
            MessageState.PUBLISHED,
            MessageState.RETRY,
            MessageState.RETRY,
            MessageState.RETRY,
            MessageState.WAITING,
            MessageState.PUBLISHING);
    for (var at = 0; at < states.size(); at++) {
      var seq = 1265 + at;
      fake.put(
          because(FakeMessages.message(seq, states.get(at), now.minusSeconds(880 - at * 90L))));
    }
    fake.publisher =
        new PublisherState(
            PublisherState.Kind.AWAY,
            Optional.of(PublisherState.Circuit.OPEN),
            Optional.of(now.minusSeconds(962)),
            Optional.of(200),
            Optional.of(now.minusSeconds(20)),
            Optional.of(REASON),
            Optional.of(now.minusSeconds(960)),
            Optional.of(REASON),
            Optional.of(now.plusSeconds(41)),
            Optional.empty(),
            Optional.empty(),
            0);
    fake.steps =
        List.of(
            new MessageStep(now.minusSeconds(520), MessageState.ACCEPTED, "stored for good"),
            new MessageStep(now.minusSeconds(520), MessageState.WAITING, "opened"),
            new MessageStep(now.minusSeconds(519), MessageState.PUBLISHING, "push"),
            new MessageStep(
                now.minusSeconds(489), MessageState.RETRY, "the Publisher did not answer in time"),
            new MessageStep(now.minusSeconds(400), MessageState.PUBLISHING, "push"),
            new MessageStep(now.minusSeconds(400), MessageState.RETRY, REASON));
    fake.audit =
        List.of(
            new AuditPage.Entry(3, now, "operator", "message.text.read", "1266", ""),
            new AuditPage.Entry(
                2, now, "operator", "message.discarded", "1200", "sent by a stranger"),
            new AuditPage.Entry(1, now, "cli", "token.created", "publisher-1", "pull"));
    TestWindow.run(fake::tell);
  }

  private static Message because(Message message) {
    var reason =
        switch (message.state()) {
          case RETRY -> Optional.of(REASON);
          case FAILED -> Optional.of("the Publisher refused it with 422");
          case REJECTED -> Optional.of("no user has this number");
          default -> Optional.<String>empty();
        };
    return new Message(
        message.seq(),
        message.id(),
        message.state(),
        message.tries(),
        message.due(),
        reason,
        message.taker(),
        message.sender(),
        message.route(),
        message.state() == MessageState.DUPLICATE ? Optional.empty() : message.gateway(),
        message.user(),
        message.device(),
        message.state() == MessageState.REJECTED ? Optional.empty() : message.letter(),
        message.sentAt(),
        message.acceptedAt(),
        message.changedAt(),
        message.copies(),
        message.textKept());
  }
}
