package org.relaysms.gateway.adminui.sync;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.sync.SyncStage.ShowingCode;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Pieces;

/// The stage on the page: the ring, below it the words and the controls, all starting at the ring's
/// edge. FX thread only.
final class StagePane extends Region {
  private static final double EDGE = 24;
  private static final double WORDS = 36;
  private static final double CONTROLS = 32;

  /// Below the ring: 16 to the words, 12 to the controls, 28 to the edge.
  private static final double GAPS = 16 + 12 + 28;

  private final RingPane ring = new RingPane();
  private final Label countdown = Pieces.label("", "display");
  private final Label beside = Pieces.wrapping("", "display-plain", "muted");
  private final HBox line = new HBox(12, countdown, beside);
  private final HBox controls = new HBox(8);
  private final StageBinding binding;
  private final Texts texts;
  private final Runnable fullScreen;
  private final SyncViewModel model;

  StagePane(SyncViewModel model, StagePanels panels, SyncWords words, Runnable fullScreen) {
    this.model = model;
    this.fullScreen = fullScreen;
    texts = words.texts();
    line.setAlignment(Pos.CENTER_LEFT);
    controls.setAlignment(Pos.CENTER_LEFT);
    countdown.setId("countdown");
    countdown.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(ring, line, controls);
    binding = new StageBinding(model, panels, words, ring, countdown, beside, this::control);
  }

  void open() {
    binding.open();
  }

  void close() {
    binding.close();
  }

  private void control(SyncStage stage) {
    controls.getChildren().clear();
    switch (stage) {
      case ShowingCode code -> {
        controls.getChildren().addAll(link(code), copy(code), full());
      }
      case SyncStage.WaitingForPassword _ ->
          controls.getChildren().addAll(startOver(), Pieces.space(), full());
      case SyncStage.Connecting _,
          SyncStage.Idle _,
          SyncStage.NoAddress _,
          SyncStage.Done _,
          SyncStage.Expired _,
          SyncStage.Refused _ -> {}
    }
    requestLayout();
  }

  private Label link(ShowingCode code) {
    var link = Pieces.label(code.mobileUrl(), "mono", "link-box");
    link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    link.setAccessibleText(texts.get("sync.link", code.mobileUrl()));
    link.setMaxWidth(Double.MAX_VALUE);
    link.setMinWidth(0);
    HBox.setHgrow(link, Priority.ALWAYS);
    return link;
  }

  private Region copy(ShowingCode code) {
    return Pieces.button(
        texts.get("sync.link.copy"), Feather.COPY, () -> Pieces.copy(code.mobileUrl()));
  }

  private Region startOver() {
    return Pieces.button(texts.get("sync.start-over"), Feather.ROTATE_CCW, model::startOver);
  }

  private Region full() {
    return Pieces.keyed(texts.get("sync.full-screen"), Feather.MAXIMIZE, "F11", fullScreen);
  }

  @Override
  protected void layoutChildren() {
    var high = Math.max(WORDS, line.prefHeight(getWidth() - 2 * EDGE));
    var tall = Math.max(CONTROLS, controls.prefHeight(-1));
    var free = Math.min(getWidth() - 2 * EDGE, getHeight() - EDGE - GAPS - high - tall);
    var side = ring.sideIn(Math.max(free, 0));
    var left = snapPositionX((getWidth() - side) / 2);
    ring.resizeRelocate(left, EDGE, side, side);
    var begin = Math.max(EDGE, Math.min(left, getWidth() - EDGE - line.prefWidth(-1)));
    line.resizeRelocate(begin, EDGE + side + 16, getWidth() - begin - EDGE, high);
    controls.resizeRelocate(left, EDGE + side + 16 + high + 12, side, tall);
  }
}
