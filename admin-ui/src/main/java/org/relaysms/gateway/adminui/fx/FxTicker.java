package org.relaysms.gateway.adminui.fx;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// [Ticker] over JavaFX time lines; a listener costs nothing once it has ended. Call on the UI
/// thread.
public final class FxTicker implements Ticker {
  @Override
  public Subscription everySecond(Runnable work) {
    var seconds = new Timeline(new KeyFrame(Duration.seconds(1), tick -> work.run()));
    seconds.setCycleCount(Animation.INDEFINITE);
    seconds.play();
    return seconds::stop;
  }
}
