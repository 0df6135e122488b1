package org.relaysms.gateway.adminui.autostart;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Linux and its kin: a file in the folder of the Desktop Application Autostart Specification, with
/// the `Exec` key quoted as the Desktop Entry Specification wants it ("The Exec key").
record DesktopEntry(Path file) implements LoginEntry {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:+,@=-]+");
  private static final Pattern OFF =
      Pattern.compile(
          "(?im)^\\s*(Hidden\\s*=\\s*true|X-GNOME-Autostart-enabled\\s*=\\s*false)\\s*$");

  DesktopEntry(Map<String, String> environment, Path home) {
    this(
        LoginEntry.placed(environment, "XDG_CONFIG_HOME", home.resolve(".config"))
            .resolve("autostart")
            .resolve("relaysms-gateway.desktop"));
  }

  @Override
  public String text(List<String> command) {
    return """
        [Desktop Entry]
        Type=Application
        Version=1.0
        Name=RelaySMS Gateway
        Exec=%s
        Terminal=false
        StartupNotify=false
        """
        .formatted(exec(command));
  }

  @Override
  public boolean effective(String text) {
    return !OFF.matcher(text).find();
  }

  static String exec(List<String> command) {
    return command.stream().map(DesktopEntry::argument).collect(Collectors.joining(" "));
  }

  /// A `%` begins a field code, quoted or not. What is not plain stands in double quotes, where
  /// four characters are escaped; then the backslashes are doubled, since the value of the key is
  /// read as a string before it is read as a command.
  private static String argument(String plain) {
    var percent = plain.replace("%", "%%");
    if (PLAIN.matcher(plain).matches()) {
      return percent;
    }
    var quoted = '"' + percent.replaceAll("([\"`$\\\\])", "\\\\$1") + '"';
    return quoted.replace("\\", "\\\\");
  }
}
