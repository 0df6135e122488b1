package org.relaysms.gateway.server.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.message.MessageView;

/// A message as the admin API writes it, without its text; times in epoch milliseconds.
record MessageJson(
    long seq,
    String id,
    String state,
    int tries,
    @Nullable Long due,
    @Nullable String reason,
    @Nullable String taker,
    @Nullable String sender,
    String route,
    @Nullable String gateway,
    @Nullable String user,
    @Nullable String device,
    @Nullable String letter,
    @Nullable Long sentAt,
    long acceptedAt,
    long changedAt,
    int copies,
    boolean textKept) {

  static MessageJson of(MessageView view) {
    return new MessageJson(
        view.seq(),
        view.id(),
        view.state(),
        view.tries(),
        view.due().map(Instant::toEpochMilli).orElse(null),
        view.reason().orElse(null),
        view.taker().orElse(null),
        view.sender().orElse(null),
        view.route(),
        view.gateway().orElse(null),
        view.user().orElse(null),
        view.device().orElse(null),
        view.letter().orElse(null),
        view.sentAt().map(Instant::toEpochMilli).orElse(null),
        view.acceptedAt().toEpochMilli(),
        view.changedAt().toEpochMilli(),
        view.copies(),
        view.textKept());
  }

  @Override
  public String toString() {
    return "MessageJson[" + seq + " " + state + "]";
  }
}
