package org.relaysms.gateway.adminui.sync;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import org.relaysms.gateway.adminui.sync.SyncStage.ShowingCode;

/// Keeps a ring and its words as the stage says, on the page and in full screen alike. The picture
/// is drawn, and its accessible text told, once per code; a tick only moves the ring and the words.
///
/// FX thread only.
final class StageBinding {
  private final SyncViewModel model;
  private final StagePanels panels;
  private final SyncWords words;
  private final RingPane ring;
  private final Label countdown;
  private final Label beside;
  private final Consumer<SyncStage> changed;
  private Subscription listening = Subscription.EMPTY;
  private String drawn = "";

  StageBinding(
      SyncViewModel model,
      StagePanels panels,
      SyncWords words,
      RingPane ring,
      Label countdown,
      Label beside,
      Consumer<SyncStage> changed) {
    this.model = model;
    this.panels = panels;
    this.words = words;
    this.ring = ring;
    this.countdown = countdown;
    this.beside = beside;
    this.changed = changed;
  }

  void open() {
    drawn = "";
    listening =
        Subscription.combine(
            model.stage().subscribe(this::show),
            model.secondsLeft().subscribe(this::count),
            model.shareLeft().subscribe(share -> ring.ring().show(share.doubleValue())));
  }

  void close() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  private void show(SyncStage stage) {
    switch (stage) {
      case ShowingCode code -> showCode(code);
      case SyncStage.Idle _ -> ring.show(panels.idle(), false);
      case SyncStage.NoAddress none -> ring.show(panels.noAddress(none), false);
      case SyncStage.Connecting connecting -> ring.show(panels.connecting(connecting), true);
      case SyncStage.WaitingForPassword waiting -> ring.show(panels.phoneFound(waiting), true);
      case SyncStage.Done done -> ring.show(panels.done(done), false);
      case SyncStage.Expired expired -> ring.show(panels.expired(expired), false);
      case SyncStage.Refused refused -> ring.show(panels.refused(refused), false);
    }
    if (!(stage instanceof ShowingCode)) {
      drawn = "";
      changed.accept(stage);
    }
    count();
  }

  /// News of the same code (its time, the number of codes) leave picture and controls alone.
  private void showCode(ShowingCode code) {
    if (!code.url().equals(drawn)) {
      drawn = code.url();
      ring.show(QrMatrix.of(code.url()));
      var seconds = code.countdown().total().toSeconds();
      ring.canvas().setAccessibleText(words.announcement((int) seconds));
      changed.accept(code);
    }
  }

  private void count() {
    var stage = model.stage().get();
    countdown.setText(words.countdown(stage, model.secondsLeft().get()));
    var more = words.beside(stage);
    beside.setText(more.isEmpty() ? "" : "· " + more);
  }
}
