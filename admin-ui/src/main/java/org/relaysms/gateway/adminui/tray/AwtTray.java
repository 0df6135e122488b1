package org.relaysms.gateway.adminui.tray;

import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.util.Optional;
import java.util.function.Consumer;

/// [DesktopTray] by AWT. Confined to the tray's thread, but for the menu, which AWT calls.
public final class AwtTray implements DesktopTray {
  private Optional<TrayIcon> icon = Optional.empty();

  @Override
  public boolean supported() {
    return !GraphicsEnvironment.isHeadless() && SystemTray.isSupported();
  }

  @Override
  public void show(TrayFace face, Consumer<TrayDeed> pressed) {
    var shown = icon.orElseGet(() -> added(face, pressed));
    icon = Optional.of(shown);
    shown.setImage(TrayDrawing.of(face.shape(), size()));
    shown.setToolTip(face.tooltip());
    shown.setPopupMenu(menu(face, pressed));
  }

  private static TrayIcon added(TrayFace face, Consumer<TrayDeed> pressed) {
    var made = new TrayIcon(TrayDrawing.of(face.shape(), size()), face.tooltip());
    made.addActionListener(_ -> pressed.accept(TrayDeed.OPEN));
    try {
      SystemTray.getSystemTray().add(made);
      return made;
    } catch (AWTException e) {
      throw new TrayUnavailable("the desktop takes no icon", e);
    }
  }

  private static int size() {
    return SystemTray.getSystemTray().getTrayIconSize().width;
  }

  private static PopupMenu menu(TrayFace face, Consumer<TrayDeed> pressed) {
    var menu = new PopupMenu();
    var state = new MenuItem(face.state());
    state.setEnabled(false);
    menu.add(state);
    menu.addSeparator();
    for (var entry : face.menu()) {
      var item = new MenuItem(entry.words());
      item.addActionListener(_ -> pressed.accept(entry.deed()));
      menu.add(item);
    }
    return menu;
  }

  @Override
  public void remove() {
    icon.ifPresent(SystemTray.getSystemTray()::remove);
    icon = Optional.empty();
  }
}
