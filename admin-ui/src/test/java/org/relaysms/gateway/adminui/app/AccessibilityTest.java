package org.relaysms.gateway.adminui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.fixture.ColourAlone;
import org.relaysms.gateway.adminui.fixture.TabWalk;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// That what [ScenesTest] asks of every scene for who uses no mouse or sees no colours can be
/// broken.
class AccessibilityTest {
  @Test
  void findsAControlThatTabDoesNotLeave() {
    var faults = in(() -> new HBox(new Button("before"), new TextArea()), TabWalk::faults);

    assertThat(faults).anyMatch(fault -> fault.startsWith("not left: TextArea"));
  }

  @Test
  void findsAControlThatTabDoesNotReach() {
    var faults =
        in(
            () -> {
              var field = new TextField();
              var taker = new Button("takes it");
              field
                  .focusedProperty()
                  .subscribe(
                      has -> {
                        if (has) {
                          taker.requestFocus();
                        }
                      });
              return new HBox(new Button("before"), field, taker);
            },
            TabWalk::faults);

    assertThat(faults).anyMatch(fault -> fault.startsWith("not reached: TextField"));
  }

  @Test
  void findsAControlThatDoesNotShowItsFocus() {
    var faults =
        in(
            () -> {
              var plain = new Button("plain");
              plain.setStyle("-fx-background-color: transparent");
              return new HBox(new Button("before"), plain);
            },
            TabWalk::faults);

    assertThat(faults).singleElement().asString().contains("focus not seen", "plain");
  }

  @Test
  void findsAColourWithoutAWord() {
    var icons =
        in(
            () ->
                new VBox(
                    new HBox(new HBox(Icons.of(Feather.CLOCK, "icon-warning"))),
                    new HBox(Icons.of(Feather.CLOCK, "icon-warning"), new Label("Late"))),
            ColourAlone::in);

    assertThat(icons).hasSize(1);
  }

  @Test
  void keepsTheWordsOfAButtonThatIsOffReadable() {
    var faded =
        in(
            () -> {
              var off = Pieces.keyed("Check again", Feather.REFRESH_CW, "Ctrl+R", () -> {});
              off.setDisable(true);
              return new HBox(off);
            },
            root -> root.lookupAll(".label").stream().map(Node::getOpacity).toList());

    assertThat(faded).containsExactly(1.0, 1.0);
  }

  private static <T> T in(Callable<? extends Parent> made, Function<Parent, T> asked) {
    var window = TestWindow.showing(made);
    return TestWindow.fx(
        () -> {
          window.scene().getRoot().applyCss();
          return asked.apply(window.scene().getRoot());
        });
  }
}
