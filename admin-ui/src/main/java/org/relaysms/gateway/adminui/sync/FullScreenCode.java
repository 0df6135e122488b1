package org.relaysms.gateway.adminui.sync;

import java.time.Duration;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.sync.SyncStage.ShowingCode;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The code as large as the screen allows, legible from two metres: the ring to the left, whom and
/// how long to the right. FX thread only.
final class FullScreenCode extends Region {
  private static final double EDGE = 16;
  private static final double BETWEEN = 40;
  private static final double LEAST_WORDS = 320;

  private final RingPane ring = new RingPane();
  private final Label user = Pieces.label("", "huge");
  private final Label countdownName = Pieces.label("", "display-plain", "muted");
  private final Label countdown = Pieces.label("", "huge");
  private final Label beside = Pieces.label("", "display-plain", "muted");
  private final TextFlow how = new TextFlow();
  private final VBox words;
  private final HBox buttons = new HBox(8);
  private final StageBinding binding;
  private final SyncViewModel model;
  private final SyncUsers users;
  private final Texts texts;
  private final Runnable leave;
  private Subscription listening = Subscription.EMPTY;

  FullScreenCode(
      SyncViewModel model,
      SyncUsers users,
      StagePanels panels,
      SyncWords syncWords,
      Runnable leave) {
    this.model = model;
    this.users = users;
    this.leave = leave;
    texts = syncWords.texts();
    setId("full-screen");
    getStyleClass().add("full-screen-code");
    how.getStyleClass().add("display-plain");
    words =
        new VBox(
            Pieces.label(texts.get("sync.full.for"), "display-plain", "muted"),
            user,
            new VBox(how),
            spacer(),
            countdownName,
            countdown,
            beside,
            spacer(),
            buttons);
    words.setAlignment(Pos.TOP_LEFT);
    VBox.setMargin(how.getParent(), new Insets(24, 0, 0, 0));
    getChildren().addAll(ring, words);
    // The words of the page's line are split over three lines here.
    binding =
        new StageBinding(model, panels, syncWords, ring, new Label(), new Label(), this::show);
  }

  void open() {
    binding.open();
    listening =
        Subscription.combine(
            model.user().subscribe(user::setText),
            model.secondsLeft().subscribe(_ -> count()),
            model.stage().subscribe(_ -> count()),
            users.next().subscribe(_ -> button()));
  }

  void close() {
    binding.close();
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  private void show(SyncStage stage) {
    how.getChildren().clear();
    if (stage instanceof ShowingCode) {
      var app = text(texts.get("sync.full.how.app") + " ");
      var sync = text(texts.get("sync.full.how.sync"));
      sync.getStyleClass().add("strong");
      how.getChildren().addAll(app, sync, text(texts.get("sync.full.how.scan")));
    }
    requestLayout();
  }

  private void count() {
    var seconds = Duration.ofSeconds(model.secondsLeft().get());
    switch (model.stage().get()) {
      case ShowingCode code ->
          say(
              texts.get(code.last() ? "sync.full.ends" : "sync.full.next"),
              texts.span(seconds),
              code.total() > 0 ? texts.get("sync.full.of", code.number(), code.total()) : "");
      case SyncStage.WaitingForPassword _ ->
          say(texts.get("sync.full.left"), texts.span(seconds), "");
      case SyncStage.Connecting _,
          SyncStage.Idle _,
          SyncStage.NoAddress _,
          SyncStage.Done _,
          SyncStage.Expired _,
          SyncStage.Refused _ ->
          say("", "", "");
    }
  }

  private void say(String name, String time, String which) {
    countdownName.setText(name);
    countdown.setText(time);
    beside.setText(which);
  }

  private void button() {
    var close = Pieces.keyed(texts.get("sync.full.close"), Feather.MINIMIZE, "Esc", leave);
    buttons.getChildren().setAll(close);
    users
        .next()
        .get()
        .ifPresent(
            id ->
                buttons
                    .getChildren()
                    .add(
                        Pieces.keyed(
                            texts.get("sync.next", id),
                            Feather.SKIP_FORWARD,
                            "F9",
                            users::startNext)));
  }

  private static Text text(String words) {
    var text = new Text(words);
    text.getStyleClass().setAll("text", "body");
    return text;
  }

  private static Region spacer() {
    var space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    return space;
  }

  @Override
  protected void layoutChildren() {
    var forWords = EDGE + BETWEEN + LEAST_WORDS;
    var free = Math.min(getWidth() - EDGE - forWords, getHeight() - 2 * EDGE);
    var side = ring.sideIn(Math.max(free, 0));
    var top = snapPositionY((getHeight() - side) / 2);
    ring.resizeRelocate(EDGE, top, side, side);
    var left = EDGE + side + BETWEEN;
    words.resizeRelocate(left, EDGE, getWidth() - left - EDGE, getHeight() - 2 * EDGE);
  }
}
