package org.relaysms.gateway.adminui.overview;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.remote.SyncSession;
import org.relaysms.gateway.adminui.shell.AppVersion;
import org.relaysms.gateway.adminui.shell.Page;
import org.relaysms.gateway.adminui.shell.Questions;
import org.relaysms.gateway.adminui.shell.Sheets;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.FocusInView;

/// Puts the parts of Overview together: which are there depends on the server's state.
public final class OverviewPage implements Page {
  private static final double ADDRESSES = 544;

  private final VBox body = new VBox(24);
  private final ScrollPane scroll = new ScrollPane(body);
  private final StateBlock stateBlock;
  private final AttentionRows attention;
  private final FigureCells figures = new FigureCells();
  private final AddressRows addresses;
  private final FailureBox failure;
  private final StepRows steps;
  private final LogPart log;
  private final HBox busy;
  private final OverviewKeys keys;
  private final OverviewViewModel model;
  private final ObservableValue<List<SyncSession>> asking;
  private final AppVersion own;
  private final Sheets sheets;
  private final Texts texts;

  /// `asking` are the phones that wait for the operator's word now; `goTo` opens another page by
  /// its id.
  public OverviewPage(
      OverviewViewModel model,
      ObservableValue<List<SyncSession>> asking,
      AppVersion own,
      Sheets sheets,
      Texts texts,
      Consumer<String> goTo) {
    this.model = model;
    this.asking = asking;
    this.own = own;
    this.keys = new OverviewKeys(body, model, this::changeAddress);
    this.sheets = sheets;
    this.texts = texts;
    stateBlock = new StateBlock(model, new Questions(sheets, texts), texts);
    attention = new AttentionRows(texts, deed -> mend(deed, goTo));
    addresses = new AddressRows(model, texts, this::changeAddress);
    failure = new FailureBox(model.control(), sheets, texts);
    steps = new StepRows(texts);
    log = new LogPart(sheets, texts);
    busy = columns(addresses, new TrafficBlock(model, texts));
    addresses.setPrefWidth(ADDRESSES);
    body.getStyleClass().addAll("page", "overview");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("page-scroll");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    FocusInView.keep(scroll);
    model.state().subscribe(now -> arrange());
    model.status().subscribe(now -> arrange());
    model.figures().subscribe(figures::show);
    model.alerts().subscribe(now -> arrange());
    asking.subscribe(now -> arrange());
  }

  private static HBox columns(VBox left, VBox right) {
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    right.setPrefWidth(432);
    return new HBox(48, left, right);
  }

  private void arrange() {
    switch (model.state().get()) {
      case ServerState.Stopped() -> body.getChildren().setAll(stateBlock);
      case ServerState.Stopping stopping -> body.getChildren().setAll(stateBlock);
      case ServerState.Starting starting -> {
        steps.show(Step.of(starting.steps(), texts));
        body.getChildren().setAll(stateBlock, steps);
      }
      case ServerState.Failed failed -> arrange(failed);
      case ServerState.Running running ->
          model
              .status()
              .get()
              .ifPresentOrElse(this::arrange, () -> body.getChildren().setAll(stateBlock));
    }
  }

  private void arrange(ServerState.Failed failed) {
    failure.show(Failure.of(failed, texts));
    steps.show(Step.of(failed.steps(), texts));
    log.show(failed.logTail());
    var below = failed.started() ? log : Parts.halves(48, steps, log);
    body.getChildren().setAll(stateBlock, failure, below);
  }

  private void arrange(ServerStatus status) {
    attention.show(
        Attention.of(status, asking.getValue().size(), model.alerts().get(), own, texts));
    addresses.show(PublicAddress.of(status, texts));
    if (!body.getChildren().contains(busy)) {
      body.getChildren().setAll(stateBlock, attention, figures, busy);
    }
  }

  private void mend(Attention.Deed deed, Consumer<String> goTo) {
    switch (deed) {
      case CHOOSE_ADDRESS -> changeAddress();
      case SET_UP_TLS -> model.status().get().ifPresent(now -> TlsSheet.open(sheets, now, texts));
      case SHOW_GATEWAYS -> goTo.accept("gateways");
      case LOOK_AT_PHONES -> goTo.accept("sync");
    }
  }

  private void changeAddress() {
    Optional<ServerStatus> now = model.status().get();
    now.ifPresent(status -> new AddressSheet(sheets, model, texts).open(status.address()));
  }

  @Override
  public String id() {
    return "overview";
  }

  @Override
  public String titleKey() {
    return "overview.title";
  }

  @Override
  public Ikon icon() {
    return Feather.HOME;
  }

  @Override
  public Node node() {
    return scroll;
  }

  @Override
  public void keyPressed(KeyEvent key) {
    if (keys.pressed(key)) {
      key.consume();
    }
  }

  @Override
  public List<Shortcut> shortcuts() {
    return OverviewKeys.LISTED;
  }

  /// While the server does not speak nothing is shown that it said.
  @Override
  public boolean tellsAge() {
    return model.silent();
  }

  @Override
  public void opened() {
    model.open();
  }

  @Override
  public void closed() {
    model.close();
  }
}
