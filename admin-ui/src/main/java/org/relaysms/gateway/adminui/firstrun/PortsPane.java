package org.relaysms.gateway.adminui.firstrun;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.relaysms.gateway.adminui.account.EntryField;
import org.relaysms.gateway.adminui.text.Texts;
import org.relaysms.gateway.adminui.theme.Icons;
import org.relaysms.gateway.adminui.theme.Pieces;

/// Chooses the ports; each says beside it whether it is free. FX thread only.
final class PortsPane {
  private final VBox all = new VBox(16);
  private final TextField first;
  private final Texts texts;

  PortsPane(PortsModel model, Texts texts) {
    this.texts = texts;
    var inputs = model.all().stream().map(_ -> Pieces.leftToRight(new TextField())).toList();
    first = inputs.getFirst();
    for (var at = 0; at < inputs.size(); at++) {
      all.getChildren().add(row(model.all().get(at), inputs.get(at)));
    }
  }

  StepPane pane() {
    return new StepPane(all, () -> first);
  }

  private Node row(PortModel port, TextField input) {
    var name = port.section().replace('_', '-').toLowerCase(Locale.ROOT);
    var entry = new EntryField("port-" + name, name(port), input, port.number(), texts);
    entry.getStyleClass().add("first-run-fields");
    input.focusedProperty().subscribe(focused -> testWhenLeft(focused, port));
    var row = new HBox(16, entry, new VBox(free(port), next(port, name)));
    row.getStyleClass().add("port-row");
    return port.section().equals("api") ? new VBox(8, row, danger(port)) : row;
  }

  private static void testWhenLeft(boolean focused, PortModel port) {
    if (!focused && port.facts().get().isEmpty()) {
      var _ = port.test();
    }
  }

  private String name(PortModel port) {
    return switch (port.section()) {
      case "api" -> texts.get("firstrun.ports.api");
      case "websocket" -> texts.get("firstrun.ports.websocket");
      case "admin" -> texts.get("firstrun.ports.admin");
      default -> texts.get("firstrun.ports.publisher");
    };
  }

  /// Whoever answers gateways in our place eats their messages.
  private Label danger(PortModel port) {
    var words = Pieces.wrapping(texts.get("firstrun.ports.danger"));
    words.setId("port-danger");
    words.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, "icon-warning"));
    words.managedProperty().bind(words.visibleProperty());
    words.getStyleClass().add("first-run-words");
    port.facts().subscribe(now -> words.setVisible(now.filter(it -> !it.free()).isPresent()));
    return words;
  }

  private Label free(PortModel port) {
    var label = Pieces.label(texts.get("firstrun.ports.free"));
    label.setGraphic(Icons.of(Feather.CHECK, "icon-success"));
    label.getStyleClass().add("port-free");
    label.managedProperty().bind(label.visibleProperty());
    port.facts().subscribe(now -> label.setVisible(now.filter(it -> it.free()).isPresent()));
    return label;
  }

  private Button next(PortModel port, String name) {
    var button = Pieces.button("", Feather.ARROW_RIGHT, port::useNext);
    button.setId("use-next-" + name);
    button.managedProperty().bind(button.visibleProperty());
    port.facts()
        .subscribe(
            now -> {
              var taken = now.filter(it -> !it.free());
              button.setVisible(taken.isPresent());
              taken.ifPresent(
                  it -> {
                    button.setText(
                        texts.get("firstrun.ports.use-next", Integer.toString(it.next())));
                    button.setAccessibleText(button.getText());
                  });
            });
    return button;
  }
}
