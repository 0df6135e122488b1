package org.relaysms.gateway.server.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// What an operator may send to somebody who helps: what runs where, the settings and the log,
/// redacted. Immutable.
///
/// @param server what runs, a fact a line
/// @param settings each with its value and its source, secrets as `***`; or what is wrong with them
/// @param log the lines, the oldest first
public record LogReport(
    Instant made, List<String> server, List<String> settings, List<String> log) {
  public LogReport {
    server = List.copyOf(server);
    settings = List.copyOf(settings);
    log = List.copyOf(log);
  }

  /// Java and the system that this process runs on.
  public static List<String> machine() {
    return List.of(
        "Java: %s, %s %s"
            .formatted(
                Runtime.version(), property("java.vm.name"), property("java.vendor.version")),
        "System: %s %s, %s"
            .formatted(property("os.name"), property("os.version"), property("os.arch")),
        "Processors: %d, memory for Java: %d MB"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() / (1024 * 1024)));
  }

  public String text() {
    var redaction = new Redaction();
    return head()
        + part("Server", homeless(String.join("\n", server)))
        + part("Settings", redacted(redaction, settings))
        + part("Log, %d entries".formatted(log.size()), redacted(redaction, log));
  }

  private String head() {
    return """
        RelaySMS Gateway Server: report
        made %s

        Redacted: in place of phone numbers, IMSI, user ids, addresses of clients, e-mail addresses,
        tokens, keys and passwords stand words such as [phone 1]; the same word is the same thing.
        They are found by their form. Read this file once before you give it to anybody.
        """
        .formatted(made.truncatedTo(ChronoUnit.SECONDS));
  }

  private static String redacted(Redaction redaction, List<String> lines) {
    return redaction.of(homeless(String.join("\n", lines)));
  }

  private static String part(String heading, String lines) {
    return "\n--- " + heading + "\n" + (lines.isEmpty() ? "(none)" : lines) + "\n";
  }

  /// The home folder has a person's name.
  private static String homeless(String text) {
    var home = property("user.home");
    return home.length() > 1 ? text.replace(home, "~") : text;
  }

  private static String property(String name) {
    return Optional.ofNullable(System.getProperty(name)).orElse("");
  }
}
