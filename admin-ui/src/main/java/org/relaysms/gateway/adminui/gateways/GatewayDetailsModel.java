package org.relaysms.gateway.adminui.gateways;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.relaysms.gateway.adminui.remote.GatewayEvent;
import org.relaysms.gateway.adminui.remote.GatewayFeed;
import org.relaysms.gateway.adminui.remote.GatewayState;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;

/// The gateway under the table: its history, read again whenever its state changes, and what the
/// operator does with it. FX thread only.
public final class GatewayDetailsModel {
  private final GatewayFeed feed;
  private final GatewaysViewModel gateways;
  private final ReadOnlyObjectWrapper<History> history =
      new ReadOnlyObjectWrapper<>(new History.Reading());
  private final ReadOnlyObjectWrapper<Deed> deed = new ReadOnlyObjectWrapper<>(Deed.NONE);
  private Subscription listening = Subscription.EMPTY;
  private Subscription row = Subscription.EMPTY;
  private Optional<GatewayState> readAt = Optional.empty();
  private String imsi = "";

  /// What is known of ups and downs.
  public sealed interface History {
    record Reading() implements History {}

    /// Latest first.
    record Known(List<GatewayEvent> events) implements History {}

    record Unknown() implements History {}
  }

  /// The operator's last deed and what became of it.
  public enum Deed {
    NONE,
    NOTE_SAVED,
    NOTE_FAILED,
    FAILED
  }

  public GatewayDetailsModel(GatewayFeed feed, GatewaysViewModel gateways) {
    this.feed = feed;
    this.gateways = gateways;
  }

  public void open() {
    listening = gateways.selected().subscribe(this::selected);
  }

  public void close() {
    listening.unsubscribe();
    row.unsubscribe();
    readAt = Optional.empty();
  }

  public ReadOnlyObjectProperty<History> history() {
    return history.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Deed> deed() {
    return deed.getReadOnlyProperty();
  }

  /// The gateway with the number that is on screen.
  public void approve() {
    gateways
        .selected()
        .get()
        .map(GatewayRow::now)
        .ifPresent(
            seen ->
                feed.approve(seen.imsi(), seen.pendingMsisdn().orElse(seen.msisdn()))
                    .thenAccept(reply -> became(reply, Deed.NONE, Deed.FAILED)));
  }

  public void remove() {
    feed.remove(imsi).thenAccept(reply -> became(reply, Deed.NONE, Deed.FAILED));
  }

  public void note(String text) {
    feed.note(imsi, text.strip())
        .thenAccept(reply -> became(reply, Deed.NOTE_SAVED, Deed.NOTE_FAILED));
  }

  private void became(Reply<Nothing> reply, Deed good, Deed bad) {
    deed.set(reply instanceof Reply.Done ? good : bad);
  }

  private void selected(Optional<GatewayRow> now) {
    row.unsubscribe();
    readAt = Optional.empty();
    deed.set(Deed.NONE);
    history.set(new History.Reading());
    imsi = now.map(GatewayRow::imsi).orElse("");
    now.ifPresent(it -> row = it.gateway().subscribe(gateway -> stateIs(gateway.state())));
  }

  private void stateIs(GatewayState state) {
    if (!readAt.equals(Optional.of(state))) {
      readAt = Optional.of(state);
      var asked = imsi;
      feed.history(asked).thenAccept(reply -> answered(asked, reply));
    }
  }

  private void answered(String asked, Reply<List<GatewayEvent>> reply) {
    if (asked.equals(imsi)) {
      history.set(
          reply instanceof Reply.Done<List<GatewayEvent>>(List<GatewayEvent> events)
              ? new History.Known(
                  events.stream().sorted((a, b) -> b.at().compareTo(a.at())).toList())
              : new History.Unknown());
    }
  }
}
