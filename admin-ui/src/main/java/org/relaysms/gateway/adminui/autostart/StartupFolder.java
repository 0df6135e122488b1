package org.relaysms.gateway.adminui.autostart;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Windows: a command file in the user's Startup folder. Written by the documentation, never run on
/// a Windows machine by us.
record StartupFolder(Path file) implements LoginEntry {

  StartupFolder(Map<String, String> environment, Path home) {
    this(
        LoginEntry.placed(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"))
            .resolve("Microsoft/Windows/Start Menu/Programs/Startup")
            .resolve("RelaySMS Gateway.cmd"));
  }

  /// `start` takes its first quoted argument for a title, so an empty one stands first.
  @Override
  public String text(List<String> command) {
    return "@echo off\r\nchcp 65001 >nul\r\nstart \"\" %s\r\n"
        .formatted(command.stream().map(StartupFolder::argument).collect(Collectors.joining(" ")));
  }

  @Override
  public boolean effective(String text) {
    return true;
  }

  /// No path on Windows has a quote in it.
  private static String argument(String plain) {
    return '"' + plain.replace("%", "%%") + '"';
  }
}
