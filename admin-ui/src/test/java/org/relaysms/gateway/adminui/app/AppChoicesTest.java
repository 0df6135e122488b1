package org.relaysms.gateway.adminui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.autostart.Autostart;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.settings.AppChoice;
import org.relaysms.gateway.adminui.shell.LanguageChoice;
import org.relaysms.gateway.adminui.shell.Memory;
import org.relaysms.gateway.adminui.shell.Preferences;
import org.relaysms.gateway.adminui.text.Texts;
import org.testfx.util.WaitForAsyncUtils;

/// The row about login, while others change its file.
class AppChoicesTest {
  private final AtomicInteger looks = new AtomicInteger();
  @TempDir private Path home;

  @SuppressWarnings("NullAway.Init")
  private Group place;

  @BeforeEach
  void start() {
    TestWindow.startToolkit();
    place = new Group();
    TestWindow.run(() -> new Scene(place));
  }

  @Test
  void looksAtTheFileOnlyWhileTheRowIsOnScreen() {
    var row = row();
    assertThat(looks).hasValue(0);

    show(row);
    TestWindow.run(() -> place.getChildren().clear());

    assertThat(looks).hasValue(1);
  }

  @Test
  void saysNoLongerWhatHasBecomeUntrue() throws IOException {
    var another = autostart("/another/program");
    assertThat(another.on()).isEqualTo(new Autostart.Outcome.Done());
    var row = row();
    show(row);
    assertThat(said(row).isVisible()).isTrue();

    Files.delete(another.file());
    TestWindow.run(() -> place.getChildren().clear());
    show(row);

    assertThat(said(row).isVisible()).isFalse();
  }

  private Region row() {
    var memory = Memory.none();
    return TestWindow.fx(
        () ->
            new AppChoices(this::look, Texts.of(Locale.ENGLISH, ZoneOffset.UTC))
                    .of(
                        memory,
                        new LanguageChoice(memory, Locale.ENGLISH),
                        new Preferences(memory),
                        autostart("/this/program"))
                    .stream()
                    .filter(choice -> choice.id().equals("login"))
                    .map(AppChoice::control)
                    .findFirst()
                    .orElseThrow());
  }

  private void look(Runnable work) {
    looks.incrementAndGet();
    work.run();
  }

  private Autostart autostart(String program) {
    return Autostart.of("Linux", Map.of(), home, List.of(program));
  }

  private void show(Region row) {
    TestWindow.run(() -> place.getChildren().setAll(row));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Label said(Region row) {
    return (Label) row.getChildrenUnmodifiable().getLast();
  }
}
