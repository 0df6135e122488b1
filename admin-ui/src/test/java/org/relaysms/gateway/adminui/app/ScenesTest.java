package org.relaysms.gateway.adminui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaysms.gateway.adminui.fixture.Contrast;
import org.relaysms.gateway.adminui.fixture.Cut;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.PlayedScenes;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.fixture.Unnamed;
import org.relaysms.gateway.adminui.gateways.GatewayVillage;
import org.relaysms.gateway.adminui.theme.Appearance;

/// What holds on every page in every state: it can be heard, it can be read, and nothing is cut.
/// One window a scene serves all of it, since making the window is what takes the time.
class ScenesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("scenes")
  void canBeHeardAndReadInEveryLook(String scene) {
    var app = new PlayedApp(Locale.ENGLISH, folder);
    PlayedScenes.play(scene, app);

    var faults = new ArrayList<String>();
    for (var look : List.of(Appearance.DARK, Appearance.LIGHT)) {
      app.window.look(look);
      faults.addAll(TestWindow.fx(() -> Contrast.tooLow(app.shell)));
    }
    faults.addAll(TestWindow.fx(() -> Unnamed.in(app.shell)));
    faults.addAll(TestWindow.fx(() -> Cut.in(app.shell)));
    app.window.magnify();
    faults.addAll(TestWindow.fx(() -> Cut.in(app.shell)));

    assertThat(faults).isEmpty();
    app.sync.close();
  }

  @Test
  void showsTheWholeDetailsOfAGatewayWithoutScrolling() {
    var app = new PlayedApp(Locale.ENGLISH, folder).running("gateways");
    GatewayVillage.select(app);

    assertThat(TestWindow.fx(() -> hidden(app))).isZero();
    app.sync.close();
  }

  /// How many pixels of the details only scrolling would show.
  private static double hidden(PlayedApp app) {
    app.shell.applyCss();
    app.shell.layout();
    var scroll = (ScrollPane) app.shell.lookup(".gateway-details .page-scroll");
    var content = scroll.getContent().getLayoutBounds().getHeight();
    return Math.max(0, content - scroll.getViewportBounds().getHeight());
  }

  static Set<String> scenes() {
    return PlayedScenes.names();
  }
}
