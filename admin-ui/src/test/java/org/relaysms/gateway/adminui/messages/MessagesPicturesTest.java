package org.relaysms.gateway.adminui.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fixture.Unnamed;

/// Pictures of the window with messages and without.
class MessagesPicturesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"en, 05-messages", "fr, 05-messages-fr"})
  void writesTheWindowWithThePublisherAway(Locale language, String name) {
    var app = open(language);
    MessageDay.select(app);

    app.window.write(name);

    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en, 05-messages-fetched", "fr, 05-messages-fetched-fr"})
  void writesTheWindowWithAPublisherThatFetches(Locale language, String name) {
    var app = open(language);
    MessageDay.fetching(app);

    app.window.write(name);

    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en, 05-messages-audit", "fr, 05-messages-audit-fr"})
  void writesTheAuditTrail(Locale language, String name) {
    var app = open(language);
    MessageDay.audit(app);

    app.window.write(name);

    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }

  @Test
  void writesTheQuestionForTheReason() {
    var app = open(Locale.ENGLISH);
    MessageDay.discard(app);

    app.window.write("05-messages-discard");

    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }

  @Test
  void writesTheWindowWithoutAMessage() {
    var app = open(Locale.ENGLISH);

    app.window.write("05-messages-empty");

    assertThat(TestWindow.fx(() -> app.shell.lookup("#no-messages"))).isNotNull();
    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }

  private PlayedApp open(Locale language) {
    return new PlayedApp(language, folder).running("messages");
  }
}
