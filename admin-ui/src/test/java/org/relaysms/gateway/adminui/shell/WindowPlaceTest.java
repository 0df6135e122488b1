package org.relaysms.gateway.adminui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relaysms.gateway.adminui.shell.WindowPlace.Corner;

class WindowPlaceTest {
  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1920, 1050);
  private static final Rectangle2D BESIDE = new Rectangle2D(-1600, 0, 1600, 1200);

  @TempDir private Path folder;

  @Test
  void comesBackAsItWasLeft() {
    var left = at(-1500, 40, 1300, 900);

    left.remember(memory());

    assertThat(WindowPlace.remembered(memory())).isEqualTo(left);
    assertThat(left.on(List.of(LAPTOP, BESIDE))).isEqualTo(left);
  }

  @Test
  void isBroughtBackWhereItsScreenIsGone() {
    assertThat(at(-1500, 40, 1300, 900).on(List.of(LAPTOP)).corner()).contains(new Corner(310, 75));
  }

  @Test
  void staysWhereAHandleOfItCanBeSeen() {
    assertThat(at(1700, 100, 1300, 800).on(List.of(LAPTOP)).corner())
        .contains(new Corner(1700, 100));
    assertThat(at(1900, 100, 1300, 800).on(List.of(LAPTOP)).corner())
        .contains(new Corner(310, 125));
    assertThat(at(100, -30, 1300, 800).on(List.of(LAPTOP)).corner()).contains(new Corner(310, 125));
  }

  @Test
  void isNoLargerThanItsScreenAndNoSmallerThanItsPages() {
    assertThat(at(0, 0, 5000, 4000).on(List.of(LAPTOP))).isEqualTo(at(0, 0, 1920, 1050));
    assertThat(at(0, 0, 10, 10).on(List.of(LAPTOP)))
        .isEqualTo(at(0, 0, WindowPlace.LEAST_WIDTH, WindowPlace.LEAST_HEIGHT));
  }

  @Test
  void keepsItsSizeWhileItIsMaximized() {
    at(10, 20, 1300, 900).remember(memory());

    new WindowPlace(Optional.of(new Corner(0, 0)), 1920, 1050, true).remember(memory());

    assertThat(WindowPlace.remembered(memory()))
        .isEqualTo(new WindowPlace(Optional.of(new Corner(10, 20)), 1300, 900, true));
  }

  @Test
  void opensWhereTheSystemWantsTheFirstTime() {
    assertThat(WindowPlace.remembered(memory()).on(List.of(LAPTOP)))
        .isEqualTo(new WindowPlace(Optional.empty(), 1280, 800, false));
  }

  private static WindowPlace at(double x, double y, double width, double height) {
    return new WindowPlace(Optional.of(new Corner(x, y)), width, height, false);
  }

  private Memory memory() {
    return new Memory(folder.resolve("memory.properties"));
  }
}
