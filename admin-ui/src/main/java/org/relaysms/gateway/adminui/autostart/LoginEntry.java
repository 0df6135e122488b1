package org.relaysms.gateway.adminui.autostart;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How one system starts a program at login: where the file is, and what stands in it.
interface LoginEntry {
  /// One file for each user of the computer.
  Path file();

  /// The whole file for a command of program and arguments.
  String text(List<String> command);

  /// Whether a file with this text, which somebody may have edited, has any effect.
  boolean effective(String text);

  /// By the system's name as Java has it.
  static LoginEntry of(String system, Map<String, String> environment, Path home) {
    var name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return new StartupFolder(environment, home);
    }
    return name.startsWith("mac") ? LaunchAgent.in(home) : new DesktopEntry(environment, home);
  }

  /// An absolute path from the environment; others count for nothing, as the specification of XDG
  /// has it.
  static Path placed(Map<String, String> environment, String variable, Path fallback) {
    var place = Path.of(environment.getOrDefault(variable, ""));
    return place.isAbsolute() ? place : fallback;
  }
}
