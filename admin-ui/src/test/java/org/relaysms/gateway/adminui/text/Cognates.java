package org.relaysms.gateway.adminui.text;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What reads the same in English and in another language, and is translated all the same.
final class Cognates {
  private static final Set<String> NAMES =
      Set.of("API", "CSV…", "IMSI", "Publisher", "RelaySMS Gateway", "Sync", "TLS", "WebSocket");

  private static final Set<String> UNITS =
      Set.of("{0} h", "{0} min", "{0} s", "{0,number,0.0} s", "{0} GB", "{0} MB", "{0} kB");

  private Cognates() {}

  static Set<String> of(Language language) {
    return with(own(language), NAMES.toArray(new String[0]));
  }

  private static Set<String> own(Language language) {
    return switch (language) {
      case ENGLISH, ARABIC, FARSI -> Set.of();
      case FRENCH ->
          with(
              UNITS,
              "Code",
              "Info",
              "Message",
              "Messages",
              "Note",
              "Pause",
              "Ping",
              "Pings",
              "Ports",
              "Trace",
              "Type",
              "Version {0}");
      case SPANISH -> with(UNITS, "Error", "Ping", "Pings", "RelaySMS Gateway: {0}", "{0} d");
      case PORTUGUESE -> with(UNITS, "Gateways", "Ping", "Pings", "RelaySMS Gateway: {0}", "{0} d");
    };
  }

  private static Set<String> with(Set<String> some, String... others) {
    return Stream.concat(some.stream(), Stream.of(others)).collect(Collectors.toSet());
  }
}
