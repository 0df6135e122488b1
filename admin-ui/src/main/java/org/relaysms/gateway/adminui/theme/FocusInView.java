package org.relaysms.gateway.adminui.theme;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/// Scrolls so that whatever has the focus inside is on screen: JavaFX moves the focus out of sight
/// otherwise. FX thread only.
public final class FocusInView {
  private final ScrollPane scroll;

  private FocusInView(ScrollPane scroll) {
    this.scroll = scroll;
  }

  /// For as long as there is the view.
  public static void keep(ScrollPane scroll) {
    var keeper = new FocusInView(scroll);
    scroll
        .sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(
            owner -> Optional.ofNullable(owner).filter(keeper::within).ifPresent(keeper::reveal));
  }

  private boolean within(Node node) {
    for (var at = node.getParent(); at != null; at = at.getParent()) {
      if (at.equals(scroll.getContent())) {
        return true;
      }
    }
    return false;
  }

  private void reveal(Node node) {
    var content = scroll.getContent();
    var place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    var seen = scroll.getViewportBounds().getHeight();
    var hidden = content.getLayoutBounds().getHeight() - seen;
    if (hidden > 0) {
      var top = scroll.getVvalue() * hidden;
      var wanted = Math.min(place.getMinY(), Math.max(top, place.getMaxY() - seen));
      scroll.setVvalue(wanted / hidden);
    }
  }
}
