package org.relaysms.gateway.adminui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.relaysms.gateway.adminui.fixture.Contrast;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.theme.Appearance;

/// Contrast of the pairs of named colours that the pages use, in both themes.
class LegibilityTest {
  /// Words, and what they stand on.
  private static final List<Pair> WORDS =
      List.of(
          new Pair("-color-fg-default", "-color-bg-default"),
          new Pair("-color-fg-default", "-color-bg-subtle"),
          new Pair("-color-fg-default", "-color-bg-inset"),
          new Pair("-color-fg-default", "-color-accent-subtle"),
          new Pair("-color-fg-default", "-color-warning-subtle"),
          new Pair("-color-fg-default", "-color-danger-subtle"),
          new Pair("-color-fg-muted", "-color-bg-default"),
          new Pair("-color-fg-muted", "-color-bg-subtle"),
          new Pair("-color-accent-fg", "-color-bg-default"),
          new Pair("-color-danger-fg", "-color-bg-default"),
          new Pair("-color-fg-emphasis", "-color-accent-emphasis"));

  /// Edges, lines and icons that mean something, and what they stand on.
  private static final List<Pair> PARTS =
      List.of(
          new Pair("-color-neutral-emphasis", "-color-bg-default"),
          new Pair("-color-danger-emphasis", "-color-bg-default"),
          new Pair("-color-accent-emphasis", "-color-bg-default"),
          new Pair("-color-accent-emphasis", "-color-bg-subtle"),
          new Pair("-color-accent-fg", "-color-accent-subtle"),
          new Pair("-color-success-fg", "-color-bg-default"),
          new Pair("-color-success-fg", "-color-accent-subtle"),
          new Pair("-color-warning-fg", "-color-bg-default"),
          new Pair("-color-warning-fg", "-color-warning-subtle"),
          new Pair("-color-warning-fg", "-color-accent-subtle"),
          new Pair("-color-danger-fg", "-color-accent-subtle"),
          new Pair("-color-danger-fg", "-color-danger-subtle"));

  @ParameterizedTest
  @MethodSource("pairs")
  void paintsWithColoursThatStandOut(Appearance look, Pair pair, double least) {
    TestWindow.startToolkit();

    var ratio = TestWindow.fx(() -> pair.ratio(look));

    assertThat(ratio).isGreaterThanOrEqualTo(least);
  }

  @Test
  void knowsAPairThatIsTooFaint() {
    TestWindow.startToolkit();

    var ratio =
        TestWindow.fx(
            () -> new Pair("-color-fg-subtle", "-color-bg-default").ratio(Appearance.DARK));

    assertThat(ratio).isLessThan(Contrast.TEXT);
  }

  static Stream<Arguments> pairs() {
    return Stream.of(Appearance.LIGHT, Appearance.DARK)
        .flatMap(
            look ->
                Stream.concat(
                    WORDS.stream().map(pair -> Arguments.of(look, pair, Contrast.TEXT)),
                    PARTS.stream()
                        .map(pair -> Arguments.of(look, pair, Contrast.LARGE_TEXT_AND_PARTS))));
  }

  /// Two named colours of the theme, one painted on the other, which may be translucent on a page.
  record Pair(String front, String back) {
    double ratio(Appearance look) {
      var page = swatch("-color-bg-default");
      var below = swatch(back);
      var above = swatch(front);
      var scene = new Scene(new HBox(page, below, above));
      Appearance.prepare(scene);
      look.apply(scene);
      scene.getRoot().applyCss();
      var ground = Contrast.over(colour(below), colour(page));
      return Contrast.ratio(Contrast.over(colour(above), ground), ground);
    }

    private static Region swatch(String name) {
      var swatch = new Region();
      swatch.setStyle("-fx-background-color: " + name);
      return swatch;
    }

    private static Color colour(Region swatch) {
      return (Color) swatch.getBackground().getFills().getFirst().getFill();
    }
  }
}
