package org.relaysms.gateway.adminui.remote;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The data folder's usual place, the same that the server takes by itself.
public final class DataPlace {
  private static final String NAME = "relaysms-gateway";

  private DataPlace() {}

  /// `XDG_DATA_HOME` or `~/.local/share`; `%LOCALAPPDATA%`; `~/Library/Application Support`.
  public static Path usual(Map<String, String> environment, String system, Path home) {
    var name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return placed(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve(NAME);
    }
    return placed(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share"));
  }

  private static Path placed(Map<String, String> environment, String variable, Path fallback) {
    var place = Path.of(environment.getOrDefault(variable, ""));
    return (place.isAbsolute() ? place : fallback).resolve(NAME);
  }
}
