package org.relaysms.gateway.adminui.text;

import java.util.HashSet;
import java.util.Set;

/// What reads the same in English and in another language, and is translated all the same.
final class Cognates {
  private static final Set<String> NAMES =
      Set.of("API", "CSV…", "IMSI", "Publisher", "RelaySMS Gateway", "Sync", "WebSocket");

  private Cognates() {}

  static Set<String> of(Language language) {
    var all = new HashSet<>(NAMES);
    all.addAll(own(language));
    return all;
  }

  private static Set<String> own(Language language) {
    return switch (language) {
      case ENGLISH, ARABIC, FARSI -> Set.of();
      case FRENCH ->
          Set.of(
              "Code",
              "Info",
              "Message",
              "Messages",
              "Note",
              "Pause",
              "Ping",
              "Pings",
              "Trace",
              "Type",
              "Version {0}",
              "{0} h",
              "{0} min",
              "{0} s");
    };
  }
}
