package org.relaysms.gateway.adminui.tray;

import java.util.ArrayList;
import java.util.List;
import org.relaysms.gateway.adminui.remote.ServerState;
import org.relaysms.gateway.adminui.shell.StateWords;
import org.relaysms.gateway.adminui.text.Texts;

/// What the tray shows: a shape for the server's state, the same in words, and a menu.
///
/// @param tooltip the product and the state
/// @param state the state alone, a line of the menu that cannot be pressed
public record TrayFace(Shape shape, String tooltip, String state, List<Entry> menu) {
  public TrayFace {
    menu = List.copyOf(menu);
  }

  /// Told apart by form, not by colour alone.
  public enum Shape {
    CHECK,
    DOTS,
    SQUARE,
    CROSS
  }

  /// A line of the menu.
  public record Entry(TrayDeed deed, String words) {}

  public static TrayFace of(ServerState now, Texts texts) {
    var words = StateWords.of(now, texts).words();
    return new TrayFace(shape(now), texts.get("tray.tooltip", words), words, menu(now, texts));
  }

  private static Shape shape(ServerState now) {
    return switch (now) {
      case ServerState.Running _ -> Shape.CHECK;
      case ServerState.Starting _, ServerState.Stopping _ -> Shape.DOTS;
      case ServerState.Stopped _ -> Shape.SQUARE;
      case ServerState.Failed _ -> Shape.CROSS;
    };
  }

  private static List<Entry> menu(ServerState now, Texts texts) {
    var menu = new ArrayList<Entry>();
    menu.add(new Entry(TrayDeed.OPEN, texts.get("tray.open")));
    switch (now) {
      case ServerState.Running _ -> menu.add(new Entry(TrayDeed.STOP, texts.get("tray.stop")));
      case ServerState.Stopped _, ServerState.Failed _ ->
          menu.add(new Entry(TrayDeed.START, texts.get("tray.start")));
      case ServerState.Starting _, ServerState.Stopping _ -> {}
    }
    menu.add(new Entry(TrayDeed.QUIT, texts.get("tray.quit")));
    return menu;
  }
}
