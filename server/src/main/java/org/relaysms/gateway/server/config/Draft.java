package org.relaysms.gateway.server.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The settings while they are read: what was asked for and what is wrong. Used by one thread, then
/// thrown away.
final class Draft {
  private final Path dataFolder;
  private final List<Source> sources;
  private final KnownKeys known = new KnownKeys();
  private final List<Setting> settings = new ArrayList<>();
  private final List<Complaint> complaints = new ArrayList<>();

  /// @param sources the weakest first
  Draft(Path dataFolder, List<Source> sources) {
    this.dataFolder = dataFolder;
    this.sources = sources;
  }

  Path dataFolder() {
    return dataFolder;
  }

  SectionReader section(String name) {
    return new SectionReader(this, name);
  }

  void know(String section, String key) {
    known.add(section, key);
  }

  /// The value; the default where it is unset or not right; nothing where there is neither.
  <T> Optional<T> read(String section, String key, String fallback, Form<T> form, boolean secret) {
    know(section, key);
    var said = given(section, key);
    var given = said.filter(value -> !value.value().isEmpty());
    settings.add(setting(section, key, fallback, form, secret, said.filter(Draft::holds)));
    var parsed = given.flatMap(value -> form.parse().apply(value.value()));
    if (given.isPresent() && parsed.isEmpty()) {
      var shown = secret ? "the value" : given.get().value();
      wrong(section, key, "%s is not right; it must be %s".formatted(shown, form.expected()));
    }
    return parsed.or(() -> fallback.isEmpty() ? Optional.empty() : form.parse().apply(fallback));
  }

  /// Notes an error at the place of the key, or of its section where the key is nowhere given.
  void wrong(String section, String key, String message) {
    var text = "[%s] %s: %s".formatted(section, key, message);
    complaints.add(
        given(section, key)
            .map(value -> new Complaint(value.origin(), value.line(), value.place(), text))
            .orElseGet(() -> new Complaint(Origin.COMMAND_LINE, 1, "settings", text)));
  }

  List<Setting> settings() {
    return settings;
  }

  /// In the order of the sources, and of the lines within the file.
  List<ConfigError> errors() {
    return Stream.concat(
            complaints.stream(),
            sources.stream().flatMap(source -> source.complaints(known).stream()))
        .sorted(Comparator.comparing(Complaint::origin).thenComparingInt(Complaint::line))
        .map(Complaint::error)
        .toList();
  }

  private Optional<Given> given(String section, String key) {
    return sources.reversed().stream()
        .flatMap(source -> source.find(section, key).stream())
        .findFirst();
  }

  /// An empty value means the default. In the file it stands in nobody's way; elsewhere it hides
  /// the file's.
  private static boolean holds(Given value) {
    return value.origin() != Origin.FILE || !value.value().isEmpty();
  }

  private static Setting setting(
      String section,
      String key,
      String fallback,
      Form<?> form,
      boolean secret,
      Optional<Given> given) {
    return new Setting(
        section,
        key,
        given
            .filter(found -> !found.value().isEmpty())
            .map(found -> secret ? "***" : found.value())
            .orElse(fallback),
        fallback,
        form.expected(),
        given.map(Given::origin).orElse(Origin.DEFAULT),
        given.map(Given::place).orElse(""),
        given.map(Given::line).orElse(0),
        secret,
        form.kind());
  }
}
