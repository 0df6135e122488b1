package org.relaysms.gateway.adminui.shell;

/// Which version this app is, as the manifest of its jar says.
public record AppVersion(String value) {
  /// Run from class files, by its makers.
  public static final String UNKNOWN = "development";

  /// Whether a server of this version is known to be of another than the app.
  public boolean differsFrom(String server) {
    return !value.equals(server) && !value.equals(UNKNOWN) && !server.equals(UNKNOWN);
  }
}
