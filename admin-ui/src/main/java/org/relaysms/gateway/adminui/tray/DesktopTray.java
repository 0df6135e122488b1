package org.relaysms.gateway.adminui.tray;

import java.util.function.Consumer;

/// The desktop's side of the tray. Any method may take for ever or throw: they are called on one
/// thread of the tray's own, never on the UI thread.
public interface DesktopTray {
  /// Whether there is a place for an icon.
  boolean supported();

  /// Shows the icon, or what has changed of it. `pressed` may be called on any thread.
  ///
  /// @throws TrayUnavailable where the desktop does not take it
  void show(TrayFace face, Consumer<TrayDeed> pressed);

  void remove();

  /// The desktop has no place for the icon, or takes it no more.
  final class TrayUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TrayUnavailable(String words, Throwable cause) {
      super(words, cause);
    }
  }
}
