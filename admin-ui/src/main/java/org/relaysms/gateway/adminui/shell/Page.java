package org.relaysms.gateway.adminui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.Ikon;

/// One page of the window. Built once; its node is kept while the app runs. All methods are called
/// on the UI thread.
public interface Page {
  /// Stable and lower case, such as `overview`: remembered as the last page.
  String id();

  /// Key of its name in the navigation.
  String titleKey();

  Ikon icon();

  Node node();

  /// It is on screen from now on: subscribe here.
  void opened();

  /// It is off screen: end every subscription, so that a page never watched costs nothing.
  void closed();

  /// Ctrl+R.
  default void refresh() {}

  /// Ctrl+F: put the focus into the page's filter, if it has one.
  default void find() {}

  /// A key nobody took, wherever in the window the focus is; consume it if it is yours.
  default void keyPressed(KeyEvent key) {}

  /// What `?` lists for this page besides the window's own: the keys of [#keyPressed].
  default List<Shortcut> shortcuts() {
    return List.of();
  }

  /// Whether the page itself says, now, how old what it shows is, or shows nothing that could be
  /// old; else the window says it above the page.
  default boolean tellsAge() {
    return false;
  }

  /// A key as it is shown, such as `F11`, and the key of the words that say what it does.
  record Shortcut(String keys, String wordsKey) {}
}
