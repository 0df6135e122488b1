package org.relaysms.gateway.adminui.firstrun;

import java.util.function.Supplier;
import javafx.scene.Node;

/// What a step shows below its title.
///
/// @param start where typing begins
record StepPane(Node node, Supplier<Node> start) {
  Node first() {
    return start.get();
  }
}
