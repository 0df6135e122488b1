package org.relaysms.gateway.adminui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.PlayedScenes;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.theme.Appearance;

/// What is mirrored in a language that runs from right to left, and what is not.
class RightToLeftTest {
  /// By their classes: they have none of style.
  private static final Set<String> UNTURNED =
      Set.of("LiveStrip", "SeriesChart", "QrCanvas", "CountdownRing", "TextArea");

  @TempDir private Path folder;

  @BeforeEach
  void start() {
    TestWindow.startToolkit();
  }

  @ParameterizedTest
  @CsvSource({"en, false", "fa, true"})
  void putsTheNavigationWhereReadingBegins(Locale language, boolean right) {
    var app = played(language, "overview");

    var navigation = where(app, ".navigation");

    assertThat(navigation.getMinX() > TestWindow.WIDTH / 2.0).isEqualTo(right);
    assertThat(app.window.scene().getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT)
        .isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "overview",
    "overview-port-in-use",
    "gateways",
    "sync-waiting",
    "log",
    "users-import"
  })
  void turnsNeitherCodeNorChartsNorStrips(String scene) {
    var app = played(Locale.of("ar"), scene);

    var ltr =
        TestWindow.fx(
            () ->
                app.shell.lookupAll("*").stream()
                    .filter(RightToLeftTest::isCode)
                    .map(Node::getEffectiveNodeOrientation)
                    .collect(Collectors.toSet()));

    assertThat(ltr).containsExactly(NodeOrientation.LEFT_TO_RIGHT);
  }

  @Test
  void turnsWhatIsTypedAsItIsReadToAPhone() {
    var app = played(Locale.of("ar"), "users-add");

    var fields =
        TestWindow.fx(
            () ->
                app.shell.sheets().lookupAll(".text-input").stream()
                    .filter(TextInputControl.class::isInstance)
                    .map(Node::getEffectiveNodeOrientation)
                    .toList());

    assertThat(fields).hasSize(4).containsOnly(NodeOrientation.LEFT_TO_RIGHT);
  }

  @Test
  void turnsNoSettingThatIsTyped() {
    var app = played(Locale.of("ar"), "settings");

    var fields =
        TestWindow.fx(
            () ->
                app.shell.lookupAll(".setting-row .text-field").stream()
                    .map(Node::getEffectiveNodeOrientation)
                    .collect(Collectors.toSet()));

    assertThat(fields).containsExactly(NodeOrientation.LEFT_TO_RIGHT);
  }

  @ParameterizedTest
  @CsvSource({"en, 1", "ar, -1"})
  void turnsArrowsAlongTheLineAndNoOthers(Locale language, double scale) {
    var app = played(language, "sync-waiting");

    var icons =
        TestWindow.fx(
            () ->
                app.shell.lookupAll(".icon").stream()
                    .filter(FontIcon.class::isInstance)
                    .map(FontIcon.class::cast)
                    .toList());

    assertThat(scales(icons, true)).containsExactly(scale);
    assertThat(scales(icons, false)).containsExactly(1.0);
  }

  /// JavaFX alone fails here on Linux, see `PangoRuns`.
  @ParameterizedTest
  @CsvSource({"120", "200", "333"})
  void wrapsArabicWithinItsWidth(double width) {
    var bounds =
        TestWindow.fx(
            () -> {
              var text = new Text();
              Appearance.prepare(new Scene(new Group(text)));
              text.setWrappingWidth(width);
              text.setText(
                  "يستطيع أي شخص على هذه الشبكة قراءة أرقام الهواتف، ومن ينتحل صفة هذا الخادم (TLS) قد يعرف كلمات السر. "
                      + width);
              return text.getLayoutBounds();
            });

    assertThat(bounds.getWidth()).isLessThanOrEqualTo(width);
    assertThat(bounds.getHeight()).isGreaterThan(30);
  }

  @ParameterizedTest
  @CsvSource({"ar", "fa"})
  void writesPictures(Locale language) {
    for (var scene : List.of("overview", "gateways")) {
      var app = played(language, scene);

      app.window.write("20-" + language + "-" + scene);

      assertThat(app.texts.language().rightToLeft()).isTrue();
    }
  }

  private PlayedApp played(Locale language, String scene) {
    var app = new PlayedApp(language, folder);
    PlayedScenes.play(scene, app);
    app.sync.close();
    return app;
  }

  private static Bounds where(PlayedApp app, String selector) {
    return TestWindow.fx(
        () -> {
          app.shell.applyCss();
          app.shell.layout();
          var node = app.shell.lookup(selector);
          return node.localToScene(node.getLayoutBounds());
        });
  }

  private static boolean isCode(Node node) {
    return node.getStyleClass().contains("mono")
        || node.getStyleClass().contains("log-tail")
        || UNTURNED.contains(node.getClass().getSimpleName());
  }

  private static Set<Double> scales(List<FontIcon> icons, boolean arrows) {
    return icons.stream()
        .filter(icon -> arrows == (icon.getIconCode() == Feather.ARROW_RIGHT))
        .map(Node::getScaleX)
        .collect(Collectors.toSet());
  }
}
