package org.relaysms.gateway.adminui.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.text.Texts;

/// Desktops of every kind: with a place, without one, and those that hang or break.
class TrayTest {
  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final TrayFace RUNNING = face(Samples.running());

  private final Desktop desktop = new Desktop();
  private final List<TrayDeed> pressed = new ArrayList<>();
  private final Tray tray = new Tray(desktop, PATIENCE, Runnable::run);

  @AfterEach
  void letGo() {
    desktop.wakeUp();
    tray.close();
  }

  @Test
  void showsTheIconAndTellsWhatIsPressed() {
    assertThat(opened()).isTrue();

    desktop.press(TrayDeed.OPEN);

    assertThat(desktop.shown).containsExactly(RUNNING);
    assertThat(pressed).containsExactly(TrayDeed.OPEN);
  }

  @Test
  void showsWhatChanges() {
    assertThat(opened()).isTrue();

    tray.show(face(new ServerState.Stopped()));

    await().until(() -> desktop.shown.size() == 2);
    assertThat(desktop.shown.getLast().tooltip()).isEqualTo("RelaySMS Gateway: Stopped");
  }

  @Test
  void isNotThereWhereTheDesktopHasNoPlace() {
    desktop.supported = false;

    assertThat(opened()).isFalse();

    assertThat(tray.there().get()).isFalse();
    assertThat(desktop.shown).isEmpty();
  }

  @Test
  void isNotThereWhereTheDesktopBreaks() {
    desktop.broken = true;

    assertThat(opened()).isFalse();

    tray.show(RUNNING);
    assertThat(tray.there().get()).isFalse();
  }

  /// As some desktops do for ever: whoever opens it goes on at once.
  @Test
  void isNotThereWhileTheDesktopHangs() {
    desktop.hang();

    assertThat(opened()).isFalse();
    desktop.wakeUp();

    assertThat(tray.there().get()).isFalse();
  }

  @Test
  void isThereNoMoreWhenTheDesktopBeginsToHang() {
    assertThat(opened()).isTrue();
    desktop.hang();

    tray.show(face(new ServerState.Stopped()));

    awaitThere(false);
  }

  @Test
  void isThereNoMoreWhenThePanelGoes() {
    assertThat(opened()).isTrue();
    tray.look();
    desktop.supported = false;

    await()
        .until(
            () -> {
              tray.look();
              return !tray.there().get();
            });
  }

  /// The tests run without a display.
  @Test
  void findsNoPlaceWithoutADisplay() {
    assertThat(new AwtTray().supported()).isFalse();
  }

  @Test
  void drawsEachStateAnotherWay() {
    var pictures =
        List.of(TrayFace.Shape.values()).stream()
            .map(shape -> TrayDrawing.of(shape, 24).getRGB(0, 0, 24, 24, null, 0, 24))
            .map(java.util.Arrays::toString)
            .distinct();

    assertThat(pictures).hasSize(TrayFace.Shape.values().length);
  }

  @Test
  void offersWhatCanBeDoneInEachState() {
    assertThat(deeds(Samples.running()))
        .containsExactly(TrayDeed.OPEN, TrayDeed.STOP, TrayDeed.QUIT);
    assertThat(deeds(Samples.portInUse()))
        .containsExactly(TrayDeed.OPEN, TrayDeed.START, TrayDeed.QUIT);
    assertThat(deeds(Samples.starting())).containsExactly(TrayDeed.OPEN, TrayDeed.QUIT);
  }

  private static List<TrayDeed> deeds(ServerState state) {
    return face(state).menu().stream().map(TrayFace.Entry::deed).toList();
  }

  private static TrayFace face(ServerState state) {
    return TrayFace.of(state, Texts.of(Locale.ENGLISH, ZoneOffset.UTC));
  }

  private boolean opened() {
    return tray.open(RUNNING, pressed::add).toCompletableFuture().join();
  }

  private void awaitThere(boolean there) {
    await().until(() -> tray.there().get() == there);
  }

  /// One in memory that can hang and break.
  private static final class Desktop implements DesktopTray {
    private final List<TrayFace> shown = new CopyOnWriteArrayList<>();
    private volatile boolean supported = true;
    private volatile boolean broken;
    private volatile CountDownLatch awake = new CountDownLatch(0);
    private volatile Optional<Consumer<TrayDeed>> listener = Optional.empty();

    void hang() {
      awake = new CountDownLatch(1);
    }

    void wakeUp() {
      awake.countDown();
    }

    void press(TrayDeed deed) {
      listener.orElseThrow().accept(deed);
    }

    @Override
    public boolean supported() {
      takeItsTime();
      return supported;
    }

    @Override
    public void show(TrayFace face, Consumer<TrayDeed> pressed) {
      takeItsTime();
      if (broken) {
        throw new TrayUnavailable("no", new IllegalStateException());
      }
      shown.add(face);
      listener = Optional.of(pressed);
    }

    @Override
    public void remove() {
      takeItsTime();
    }

    private void takeItsTime() {
      try {
        awake.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
