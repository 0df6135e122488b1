package org.relaysms.gateway.adminui.theme;

import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Parent;

/// From where to where a window reads. UI thread only.
public final class ReadingDirection {
  private ReadingDirection() {}

  /// Turns whatever scene the node comes into; the scene and not the node, so that menus and tool
  /// tips follow.
  public static void follow(Parent root, boolean rightToLeft) {
    var direction = rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
    root.sceneProperty()
        .subscribe(
            scene ->
                Optional.ofNullable(scene).ifPresent(there -> there.setNodeOrientation(direction)));
  }
}
