package org.relaysms.gateway.adminui.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fixture.Unnamed;

/// Pictures of the window with gateways and without.
class GatewaysPicturesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"en, 02-gateways", "fr, 02-gateways-fr"})
  void writesTheWindowWithASilentGatewaySelected(Locale language, String name) {
    var app = open(language);
    GatewayVillage.select(app);

    app.window.write(name);

    assertThat(TestWindow.fx(() -> hidden(app))).isZero();
    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }

  @Test
  void writesTheWindowWithoutAGateway() {
    var app = open(Locale.ENGLISH);

    app.window.write("09-gateways-empty");

    assertThat(TestWindow.fx(() -> app.shell.lookup("#no-gateways"))).isNotNull();
    assertThat(TestWindow.fx(() -> Unnamed.in(app.shell))).isEmpty();
  }

  private PlayedApp open(Locale language) {
    return new PlayedApp(language, folder).running("gateways");
  }

  /// How many pixels of the details only scrolling would show.
  private static double hidden(PlayedApp app) {
    var scroll = (ScrollPane) app.shell.lookup(".gateway-details .page-scroll");
    var content = scroll.getContent().getLayoutBounds().getHeight();
    return Math.max(0, content - scroll.getViewportBounds().getHeight());
  }
}
