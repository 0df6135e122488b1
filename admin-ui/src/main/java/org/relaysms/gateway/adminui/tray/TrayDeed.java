package org.relaysms.gateway.adminui.tray;

/// What can be chosen in the tray's menu.
public enum TrayDeed {
  OPEN,
  START,
  STOP,
  QUIT
}
