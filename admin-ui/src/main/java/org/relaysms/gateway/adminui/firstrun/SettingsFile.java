package org.relaysms.gateway.adminui.firstrun;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The settings file of a first set-up: what was chosen, and in a comment what it means. Immutable.
///
/// @param host the address in the code; nothing for the best one there is
/// @param ports those that are not the usual ones
/// @param publisher where messages are handed to
record SettingsFile(Optional<String> host, List<Port> ports, Optional<String> publisher) {
  /// A listener's port.
  record Port(String section, int number) {}

  SettingsFile {
    ports = List.copyOf(ports);
  }

  String text() {
    return List.of(head(), listener("api"), listener("websocket"), others(), handing()).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String head() {
    return """
        ; Settings of the RelaySMS Gateway Server, as chosen in the first set-up.
        ;
        ; What is not written here has its default: example.conf.ini, which comes with the server,
        ; lists every key. After a change: "relaysms-gateway check-config" finds mistakes,
        ; "relaysms-gateway selftest" tries everything out, and a restart makes it count.
        """;
  }

  /// The sections of what phones use.
  private String listener(String section) {
    var lines =
        port(section).map(SettingsFile::portLines).orElse("")
            + host.map(SettingsFile::hostLines).orElse("");
    return lines.isEmpty() ? "" : "[" + section + "]\n" + lines;
  }

  private static String hostLines(String name) {
    return """
        ; What the code says instead of the best address of this computer.
        public_host = %s
        """
        .formatted(name);
  }

  private static String portLines(int number) {
    return """
        ; Another one than usual.
        port = %d
        """
        .formatted(number);
  }

  private String others() {
    return ports.stream()
        .filter(port -> !List.of("api", "websocket").contains(port.section()))
        .map(port -> "[" + port.section() + "]\n" + portLines(port.number()))
        .collect(Collectors.joining("\n"));
  }

  private String handing() {
    return publisher
        .map(
            url ->
                """
                [publisher]
                ; URL that messages are posted to.
                url = %s
                """
                    .formatted(url))
        .orElse("");
  }

  private Optional<Integer> port(String section) {
    return ports.stream()
        .filter(port -> port.section().equals(section))
        .map(Port::number)
        .findFirst();
  }
}
