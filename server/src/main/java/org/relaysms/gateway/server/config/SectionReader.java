package org.relaysms.gateway.server.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// One section, as its record reads it. What is asked for becomes a known key; a value that is not
/// right is noted and the default taken, so that reading goes on and all errors are found.
final class SectionReader {
  private final Draft draft;
  private final String section;

  SectionReader(Draft draft, String section) {
    this.draft = draft;
    this.section = section;
  }

  <T> T value(String key, String fallback, Form<T> form) {
    return draft.read(section, key, fallback, form, false).orElseThrow();
  }

  <T> Optional<T> optional(String key, Form<T> form) {
    return draft.read(section, key, "", form, false);
  }

  /// A value that no error and no list may show.
  <T> T secret(String key, String fallback, Form<T> form) {
    return draft.read(section, key, fallback, form, true).orElseThrow();
  }

  <T> Optional<T> optionalSecret(String key, Form<T> form) {
    return draft.read(section, key, "", form, true);
  }

  int whole(String key, int fallback, int least, int most) {
    return value(key, Integer.toString(fallback), Forms.whole(least, most));
  }

  Duration seconds(String key, long fallback, long least, long most) {
    return value(key, Long.toString(fallback), Forms.seconds(least, most));
  }

  /// A time to keep or wait, in whole days.
  Duration days(String key, int fallback) {
    return value(key, Integer.toString(fallback), Forms.days(1, 3650));
  }

  boolean yes(String key, boolean fallback) {
    return value(key, fallback ? "yes" : "no", Forms.YES_OR_NO);
  }

  Path path(String key, String fallback) {
    return value(key, fallback, Forms.path(draft.dataFolder()));
  }

  Optional<Path> optionalPath(String key) {
    return optional(key, Forms.path(draft.dataFolder()));
  }

  <E extends Enum<E>> E choice(String key, E fallback) {
    var form = Forms.oneOf(fallback.getDeclaringClass());
    return value(key, fallback.name().toLowerCase(Locale.ROOT), form);
  }

  /// Keys of the 2022 files that mean nothing here: understood, read by nobody.
  void known(String... keys) {
    for (var key : keys) {
      draft.know(section, key);
    }
  }

  void wrong(String key, String message) {
    draft.wrong(section, key, message);
  }

  Path dataFolder() {
    return draft.dataFolder();
  }
}
