package org.relaysms.gateway.adminui.bench;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import org.relaysms.gateway.adminui.fixture.TestWindow;

/// Counts pulses of a scene while a deed is done in each of them. Whatever keeps the FX thread
/// busy, in a pulse or between two, is in the time between them. Off the FX thread.
final class PulseMeter {
  private final Scene scene;

  PulseMeter(Scene scene) {
    this.scene = scene;
  }

  /// What is done in a pulse, by its number.
  @FunctionalInterface
  interface Deed {
    void at(int pulse);
  }

  /// Waits until the time is over.
  Pulses measure(Duration time, Deed deed) {
    var run = new Run(scene, time, deed);
    TestWindow.run(run::begin);
    return run.result.join();
  }

  private static final class Run extends AnimationTimer {
    private final CompletableFuture<Pulses> result = new CompletableFuture<>();
    private final LongStream.Builder between = LongStream.builder();
    private final LongStream.Builder work = LongStream.builder();
    private final Runnable laidOut = this::laidOut;
    private final Scene scene;
    private final Deed deed;
    private final long time;
    private long end;
    private long last;
    private int pulse;

    Run(Scene scene, Duration time, Deed deed) {
      this.scene = scene;
      this.deed = deed;
      this.time = time.toNanos();
    }

    void begin() {
      last = System.nanoTime();
      end = last + time;
      scene.addPostLayoutPulseListener(laidOut);
      start();
    }

    @Override
    public void handle(long ignored) {
      var now = System.nanoTime();
      between.add(now - last);
      last = now;
      if (now < end) {
        deed.at(pulse++);
      } else {
        over();
      }
    }

    private void laidOut() {
      work.add(System.nanoTime() - last);
    }

    private void over() {
      stop();
      scene.removePostLayoutPulseListener(laidOut);
      result.complete(new Pulses(between.build().toArray(), work.build().toArray()));
    }
  }
}
