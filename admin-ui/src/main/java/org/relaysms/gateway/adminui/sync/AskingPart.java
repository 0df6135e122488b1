package org.relaysms.gateway.adminui.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.remote.SyncSession;
import org.relaysms.gateway.adminui.remote.SyncSession.Asked;
import org.relaysms.gateway.adminui.sync.SyncStage.Approval;
import org.relaysms.gateway.adminui.sync.SyncStage.WaitingForPassword;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The phones that ask for their key and are not on the stage, each with a yes and a no that weigh
/// the same; below them what became of an answer that failed. Not there where there is nothing to
/// say. FX thread only.
final class AskingPart extends VBox {
  private final SyncViewModel model;
  private final ObservableValue<List<SyncSession>> asking;
  private final SyncWords words;
  private final Label head = Pieces.wrapping("", "strong");
  private final VBox rows = new VBox(8);
  private final ScrollPane scroll = Pieces.scrolling(rows);
  private final VBox failure = new VBox();

  /// A row stays while its phone asks, so that a newcomer takes nobody's focus away.
  private Map<String, Node> rowsBySession = Map.of();

  private Subscription listening = Subscription.EMPTY;

  AskingPart(SyncViewModel model, ObservableValue<List<SyncSession>> asking, SyncWords words) {
    super(8);
    this.model = model;
    this.asking = asking;
    this.words = words;
    setId("asking");
    setMinHeight(USE_PREF_SIZE);
    scroll.getStyleClass().add("asking-scroll");
    getChildren().addAll(head, scroll, failure);
  }

  void open() {
    listening =
        Subscription.combine(
            asking.subscribe(_ -> show()),
            model.stage().subscribe(_ -> show()),
            model.decisions().failed().subscribe(_ -> show()));
  }

  void close() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  private void show() {
    var others = asking.getValue().stream().filter(phone -> !onStage(phone.id())).toList();
    var failed = model.decisions().failed().get().filter(one -> !onStage(one.session()));
    showRows(others);
    failure.getChildren().setAll(failed.map(this::failure).stream().toList());
    there(failure, failed.isPresent());
    there(this, failed.isPresent() || !others.isEmpty());
  }

  /// The stage itself says everything about it.
  private boolean onStage(String session) {
    return model.stage().get() instanceof WaitingForPassword waiting
        && waiting.phone().approval().map(Approval::session).filter(session::equals).isPresent();
  }

  private void showRows(List<SyncSession> phones) {
    var kept = new LinkedHashMap<String, Node>();
    phones.forEach(phone -> kept.put(phone.id(), rowOf(phone)));
    rowsBySession = kept;
    if (!rows.getChildren().equals(List.copyOf(kept.values()))) {
      rows.getChildren().setAll(kept.values());
    }
    head.setText(phones.isEmpty() ? "" : words.texts().get("shell.asks", phones.size()));
    there(head, !phones.isEmpty());
    there(scroll, !phones.isEmpty());
  }

  private Node rowOf(SyncSession phone) {
    return Optional.ofNullable(rowsBySession.get(phone.id())).orElseGet(() -> row(phone));
  }

  private Node row(SyncSession phone) {
    var row = new VBox(8, who(phone));
    phone.asked().ifPresent(asked -> row.getChildren().add(claims(asked)));
    row.getChildren().add(answers(phone));
    row.getStyleClass().addAll("box", "asking-phone");
    return row;
  }

  private Node who(SyncSession phone) {
    var user = Pieces.wrapping(phone.user(), "strong");
    return new HBox(8, Icons.of(Feather.USER_CHECK, "icon-accent"), user);
  }

  private Node claims(Asked asked) {
    var texts = words.texts();
    var when = texts.get("sync.phone.found-from", texts.clock(asked.since()), asked.address());
    var program =
        asked.userAgent().isEmpty()
            ? texts.get("sync.asking.nameless")
            : texts.get("sync.asking.program", asked.userAgent());
    return new VBox(Pieces.wrapping(when), Pieces.wrapping(program, "caption", "muted"));
  }

  private Node answers(SyncSession phone) {
    var texts = words.texts();
    return new HBox(
        8,
        answer(phone, true, texts.get("sync.asks.approve"), Feather.CHECK),
        answer(phone, false, texts.get("sync.asks.decline"), Feather.X));
  }

  private Button answer(SyncSession phone, boolean yes, String deed, Ikon glyph) {
    var button =
        Pieces.button(deed, glyph, () -> model.decisions().decide(phone.id(), phone.user(), yes));
    var name =
        yes
            ? words.texts().get("sync.asking.approve", phone.user())
            : words.texts().get("sync.asking.decline", phone.user());
    button.setAccessibleText(name);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }

  private Node failure(Decisions.Failed failed) {
    var said = Pieces.wrapping(words.undecided(failed));
    HBox.setHgrow(said, Priority.ALWAYS);
    return new HBox(8, Icons.of(Feather.ALERT_TRIANGLE, "icon-warning"), said);
  }

  private static void there(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
