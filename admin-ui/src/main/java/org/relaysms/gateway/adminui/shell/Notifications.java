package org.relaysms.gateway.adminui.shell;

/// What tells an operator something while he looks elsewhere. Returns at once; where the desktop
/// cannot show it nothing happens, since the window says it too.
@FunctionalInterface
public interface Notifications {
  void show(String title, String words);
}
