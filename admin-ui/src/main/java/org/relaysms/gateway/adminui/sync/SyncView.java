package org.relaysms.gateway.adminui.sync;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.account.AddUserViewModel;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.fx.Ticker;
import org.relaysms.gateway.adminui.remote.SyncSession;
import org.relaysms.gateway.adminui.remote.UsersPort;
import org.relaysms.gateway.adminui.shell.Page;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Appearance;

/// The Sync page. FX thread only.
public final class SyncView implements Page {
  private final SyncViewModel model;
  private final SyncUsers users;
  private final DeviceName deviceName;
  private final Ticker ticker;
  private final SyncWords words;
  private final StagePanels panels;
  private final SyncColumn column;
  private final StagePane stagePane;
  private final HBox page;
  private Subscription open = () -> {};
  private Optional<Stage> fullScreen = Optional.empty();

  /// `asking` are the phones that wait for the operator's word now, whoever started their syncs.
  public SyncView(
      SyncViewModel model,
      UsersPort usersPort,
      ObservableValue<List<SyncSession>> asking,
      RandomGenerator random,
      Ticker ticker,
      Clock clock,
      Texts texts) {
    this.model = model;
    this.ticker = ticker;
    users = new SyncUsers(usersPort, model, clock);
    deviceName = new DeviceName(usersPort);
    words = new SyncWords(texts);
    panels = new StagePanels(model, deviceName, words);
    column =
        new SyncColumn(
            model,
            users,
            new AddUserViewModel(usersPort, random, this::added),
            asking,
            words,
            clock);
    stagePane = new StagePane(model, panels, words, this::enterFullScreen);
    page = new HBox(column, stagePane);
    HBox.setHgrow(stagePane, Priority.ALWAYS);
    page.getStyleClass().add("sync-page");
    page.getStylesheets().add(sheet());
    deviceName.state().subscribe(this::named);
  }

  @Override
  public String id() {
    return "sync";
  }

  @Override
  public String titleKey() {
    return "sync.title";
  }

  @Override
  public Ikon icon() {
    return Feather.SMARTPHONE;
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public List<Shortcut> shortcuts() {
    return List.of(
        new Shortcut("F7", "sync.shortcut.approve"),
        new Shortcut("F8", "sync.shortcut.decline"),
        new Shortcut("F9", "sync.shortcut.next"),
        new Shortcut("F11", "sync.shortcut.full"),
        new Shortcut("Esc", "sync.shortcut.leave"));
  }

  /// A code is shown by a connection of its own, and taken away as soon as that is lost.
  @Override
  public boolean tellsAge() {
    return true;
  }

  @Override
  public void opened() {
    model.open();
    users.open();
    column.open();
    stagePane.open();
    var stages = model.stage().subscribe(this::stageChanged);
    var ticks = ticker.everySecond(model::tick);
    open = Subscription.all(ticks, stages::unsubscribe);
  }

  @Override
  public void closed() {
    leaveFullScreen();
    open.close();
    stagePane.close();
    column.close();
    users.close();
    model.close();
  }

  /// Shows the code on the whole screen, in a window of its own.
  void enterFullScreen() {
    if (fullScreen.isPresent() || page.getScene() == null) {
      return;
    }
    var code = fullScreenCode();
    var scene = new Scene(code);
    Appearance.prepare(scene);
    scene.setNodeOrientation(page.getScene().getEffectiveNodeOrientation());
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    var stage = new Stage();
    stage.initOwner(page.getScene().getWindow());
    stage.setTitle(words.texts().get("sync.title"));
    stage.setScene(scene);
    stage.setFullScreenExitHint("");
    stage.setFullScreen(true);
    stage.fullScreenProperty().addListener((_, _, still) -> leaveUnless(still));
    stage.setOnHidden(_ -> code.close());
    code.open();
    fullScreen = Optional.of(stage);
    stage.show();
  }

  FullScreenCode fullScreenCode() {
    var code = new FullScreenCode(model, users, panels, words, this::leaveFullScreen);
    code.getStylesheets().add(sheet());
    return code;
  }

  /// Back to the page.
  void leaveFullScreen() {
    var stage = fullScreen;
    fullScreen = Optional.empty();
    stage.ifPresent(Stage::close);
  }

  private void leaveUnless(boolean still) {
    if (!still) {
      leaveFullScreen();
    }
  }

  private void stageChanged(SyncStage stage) {
    if (!(stage instanceof SyncStage.Done)) {
      deviceName.reset();
    }
  }

  private void named(DeviceName.State state) {
    if (state == DeviceName.State.SAVED) {
      users.refreshNames();
    }
  }

  private void added(AddUserViewModel.Added user) {
    column.added(user.user());
  }

  @Override
  public void keyPressed(KeyEvent key) {
    if (key.getCode() == KeyCode.F9) {
      users.startNext();
      key.consume();
    } else if (key.getCode() == KeyCode.F7 || key.getCode() == KeyCode.F8) {
      model.decide(key.getCode() == KeyCode.F7);
      key.consume();
    } else if (key.getCode() == KeyCode.F11) {
      toggleFullScreen();
      key.consume();
    } else if (key.getCode() == KeyCode.ESCAPE && fullScreen.isPresent()) {
      leaveFullScreen();
      key.consume();
    }
  }

  private void toggleFullScreen() {
    if (fullScreen.isPresent()) {
      leaveFullScreen();
    } else {
      enterFullScreen();
    }
  }

  private static String sheet() {
    return Objects.requireNonNull(SyncView.class.getResource("sync.css")).toExternalForm();
  }
}
