package org.relaysms.gateway.adminui.autostart;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// macOS: a property list for launchd. Written by the documentation, never run on a Mac by us.
record LaunchAgent(Path file) implements LoginEntry {
  private static final String NAME = "org.relaysms.gateway.admin";
  private static final Pattern OFF = Pattern.compile("<key>Disabled</key>\\s*<true/>");

  static LaunchAgent in(Path home) {
    return new LaunchAgent(
        home.resolve("Library").resolve("LaunchAgents").resolve(NAME + ".plist"));
  }

  @Override
  public String text(List<String> command) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
        <plist version="1.0">
        <dict>
          <key>Label</key>
          <string>%s</string>
          <key>ProgramArguments</key>
          <array>
        %s
          </array>
          <key>RunAtLoad</key>
          <true/>
        </dict>
        </plist>
        """
        .formatted(
            NAME, command.stream().map(LaunchAgent::argument).collect(Collectors.joining("\n")));
  }

  @Override
  public boolean effective(String text) {
    return !OFF.matcher(text).find();
  }

  private static String argument(String plain) {
    var escaped = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "    <string>" + escaped + "</string>";
  }
}
