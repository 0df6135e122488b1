package org.relaysms.gateway.adminui.sync;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.sync.SyncStage.Approval;
import org.relaysms.gateway.adminui.sync.SyncStage.PhoneFacts;
import org.relaysms.gateway.adminui.sync.SyncStage.Refusal;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// What stands inside the ring in every stage but the one with the code: an icon, what is so, what
/// to do, and the facts. FX thread only.
final class StagePanels {
  private static final double WIDTH = 480;

  private final SyncViewModel model;
  private final DeviceName deviceName;
  private final SyncWords words;
  private final Texts texts;

  StagePanels(SyncViewModel model, DeviceName deviceName, SyncWords words) {
    this.model = model;
    this.deviceName = deviceName;
    this.words = words;
    texts = words.texts();
  }

  Node idle() {
    return panel(
        head(Feather.SMARTPHONE, "icon-muted", texts.get("sync.idle"), texts.get("sync.idle.how")));
  }

  Node connecting(SyncStage.Connecting stage) {
    return panel(
        head(
            Feather.LOADER,
            "icon-muted",
            words.connecting(stage.awaited()),
            texts.get("sync.connecting.why")));
  }

  Node phoneFound(SyncStage.WaitingForPassword stage) {
    var phone = stage.phone();
    return phone
        .approval()
        .map(approval -> approval.given() ? approved(phone, approval) : asks(phone, approval))
        .orElseGet(() -> waiting(stage, phone));
  }

  /// Yes and no weigh the same: neither is the primary button.
  private Node asks(PhoneFacts phone, Approval approval) {
    return panel(
        head(
            Feather.USER_CHECK,
            "icon-accent",
            texts.get("sync.asks"),
            texts.get("sync.asks.whose", model.user().get())),
        caller(phone, approval),
        new VBox(
            8,
            actions(
                Pieces.keyed(
                    texts.get("sync.asks.approve"), Feather.CHECK, "F7", () -> model.decide(true)),
                Pieces.keyed(
                    texts.get("sync.asks.decline"), Feather.X, "F8", () -> model.decide(false))),
            undecided(approval)));
  }

  /// Empty unless an answer to this phone was not taken.
  private Node undecided(Approval approval) {
    var failed = model.decisions().failed().map(now -> now.filter(one -> of(one, approval)));
    var said = Pieces.wrapping("");
    said.setId("undecided");
    said.setGraphicTextGap(8);
    said.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, "icon-warning"));
    said.textProperty().bind(failed.map(now -> now.map(words::undecided).orElse("")));
    said.visibleProperty().bind(failed.map(Optional::isPresent));
    said.managedProperty().bind(said.visibleProperty());
    return said;
  }

  private static boolean of(Decisions.Failed failed, Approval approval) {
    return failed.session().equals(approval.session());
  }

  private Node approved(PhoneFacts phone, Approval approval) {
    return panel(
        head(
            Feather.USER_CHECK,
            "icon-success",
            texts.get("sync.approved"),
            texts.get("sync.approved.again", model.user().get())),
        caller(phone, approval));
  }

  private VBox caller(PhoneFacts phone, Approval approval) {
    var asked = approval.asked();
    return facts(
        fact(
            "sync.asks.when",
            texts.get("sync.phone.found-from", texts.clock(asked.since()), asked.address())),
        fact("sync.asks.program", asked.userAgent().isEmpty() ? "–" : asked.userAgent()),
        fingerprint(phone.fingerprint()),
        fact("sync.phone.password", texts.get("sync.asks.password")));
  }

  private Node waiting(SyncStage.WaitingForPassword stage, PhoneFacts phone) {
    return panel(
        head(
            Feather.SMARTPHONE,
            "icon-accent",
            texts.get("sync.phone"),
            texts.get("sync.phone.ask", model.user().get())),
        facts(
            fact("sync.phone.found", words.found(stage.found(), phone)),
            fingerprint(phone.fingerprint()),
            fact("sync.phone.password", words.tries(phone)),
            fact("sync.phone.code", texts.get("sync.phone.code-off"))));
  }

  Node done(SyncStage.Done stage) {
    return panel(
        head(
            Feather.CHECK_CIRCLE,
            "icon-success",
            texts.get("sync.done"),
            texts.get("sync.done.key", model.user().get())),
        facts(time(stage.at()), fingerprint(stage.fingerprint()), naming(stage.deviceId())));
  }

  Node expired(SyncStage.Expired stage) {
    return panel(
        head(
            Feather.CLOCK, "icon-warning", texts.get("sync.expired"), words.expired(stage.cause())),
        actions(primary(texts.get("sync.new-code"), Feather.ROTATE_CCW, model::startOver)));
  }

  Node refused(SyncStage.Refused stage) {
    var retry =
        switch (stage.refusal()) {
          case Refusal.ByServer _ -> texts.get("sync.new-code");
          case Refusal.NotStarted _ -> texts.get("sync.try-again");
        };
    return panel(
        head(
            Feather.ALERT_OCTAGON,
            "icon-danger",
            texts.get("sync.refused"),
            words.refused(stage.refusal())),
        actions(primary(retry, Feather.ROTATE_CCW, model::startOver)));
  }

  Node noAddress(SyncStage.NoAddress stage) {
    var rows = new VBox();
    rows.getStyleClass().add("fact-rows");
    stage.choices().forEach(choice -> rows.getChildren().add(address(choice)));
    var anyway =
        Pieces.button(
            texts.get("sync.address.anyway"),
            Feather.EYE,
            () -> model.startAnyway(model.user().get()));
    return panel(
        head(
            Feather.WIFI_OFF,
            "icon-warning",
            texts.get("sync.address.none"),
            texts.get("sync.address.why")),
        stage.choices().isEmpty()
            ? Pieces.wrapping(texts.get("sync.address.nothing"))
            : new VBox(8, Pieces.label(texts.get("sync.address.choose"), "strong"), rows),
        new VBox(8, Pieces.wrapping(texts.get("sync.address.harm"), "muted"), actions(anyway)));
  }

  private Node address(ServerStatus.Choice choice) {
    var host = Pieces.label(choice.host(), "mono");
    host.setMinWidth(160);
    var use =
        Pieces.button(
            texts.get("sync.address.use"),
            Feather.CHECK,
            () -> model.startWithAddress(choice.host()));
    use.setAccessibleText(texts.get("sync.address.use-this", choice.host()));
    var name = Pieces.label(choice.networkInterface(), "muted");
    return row(host, name, Pieces.space(), use);
  }

  private Node time(Instant at) {
    return fact("sync.done.time", texts.clock(at));
  }

  private Node naming(Optional<String> deviceId) {
    var field = new TextField();
    field.setId("device-name");
    field.setPromptText(texts.get("sync.done.name.example"));
    field.setAccessibleText(texts.get("sync.done.name"));
    field.setPrefWidth(192);
    Consumer<String> save = name -> deviceId.ifPresent(id -> deviceName.save(id, name));
    field.setOnAction(_ -> save.accept(field.getText()));
    var button =
        Pieces.button(
            texts.get("sync.done.name.save"), Feather.CHECK, () -> save.accept(field.getText()));
    var unknown = deviceId.isEmpty();
    field.setDisable(unknown);
    button.setDisable(unknown);
    var result = Pieces.label("", "muted");
    result.textProperty().bind(deviceName.state().map(this::words));
    return row(key("sync.done.name"), field, button, result);
  }

  private String words(DeviceName.State state) {
    return switch (state) {
      case UNNAMED -> "";
      case SAVING -> texts.get("sync.done.name.saving");
      case SAVED -> texts.get("sync.done.name.saved");
      case FAILED -> texts.get("sync.done.name.failed");
    };
  }

  private Node fingerprint(Optional<String> hex) {
    var value = Pieces.wrapping(SyncWords.fingerprint(hex), "mono");
    hex.ifPresent(value::setAccessibleText);
    return row(key("sync.phone.key"), value);
  }

  private Node fact(String nameKey, String words) {
    return row(key(nameKey), Pieces.wrapping(words));
  }

  private Label key(String nameKey) {
    return Pieces.label(texts.get(nameKey), "muted", "fact-key");
  }

  private static HBox row(Node... parts) {
    var row = new HBox(parts);
    row.getStyleClass().add("fact-row-40");
    return row;
  }

  private static VBox facts(Node... rows) {
    var facts = new VBox(rows);
    facts.getStyleClass().add("fact-rows");
    return facts;
  }

  private static HBox actions(Button... buttons) {
    return new HBox(8, buttons);
  }

  private static Button primary(String text, Ikon glyph, Runnable work) {
    var button = Pieces.button(text, glyph, work);
    button.getStyleClass().add("accent");
    return button;
  }

  private static HBox head(Ikon glyph, String tone, String fact, String wayOut) {
    var lines = new VBox(Pieces.wrapping(fact, "display"), Pieces.wrapping(wayOut, "title-plain"));
    var head = new HBox(16, Icons.of(glyph, tone, "icon-48"), lines);
    head.setAlignment(Pos.TOP_LEFT);
    return head;
  }

  private static Node panel(Node... parts) {
    var panel = new VBox(24, parts);
    panel.setAlignment(Pos.CENTER_LEFT);
    panel.setMaxWidth(WIDTH);
    panel.setPrefWidth(WIDTH);
    panel.setMaxHeight(Region.USE_PREF_SIZE);
    return panel;
  }
}
