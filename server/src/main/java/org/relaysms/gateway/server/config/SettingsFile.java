package org.relaysms.gateway.server.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The settings' file, to be read, judged and changed key by key. What is right is judged by
/// reading the changed text as a start would. Thread-safe; reads the file anew each time.
public final class SettingsFile {
  private final ReentrantLock writing = new ReentrantLock();
  private final Sources sources;
  private final UnaryOperator<Loaded> further;

  /// @param further what a start judges besides the settings themselves
  public SettingsFile(Sources sources, UnaryOperator<Loaded> further) {
    this.sources = sources;
    this.further = further;
  }

  public SettingsSheet read() {
    var now = now();
    return new SettingsSheet(
        file(),
        writable(),
        now.tag(),
        ConfigLoader.settings(sources, file(), now.text()),
        now.fault().map(List::of).orElseGet(() -> faults(now.text())));
  }

  /// What is wrong with the settings once these values stand in the file; an empty one is the
  /// default.
  ///
  /// @param valuesByName by `section.key`
  public List<Fault> check(Map<String, String> valuesByName) {
    return judged(now(), valuesByName);
  }

  /// Writes these values, unless the file is not as it was when it had this tag.
  public Saving save(String tag, Map<String, String> valuesByName) {
    return save(tag, () -> valuesByName);
  }

  /// The same with values that are made only when the file is as it was, one making at a time.
  public Saving save(String tag, Supplier<Map<String, String>> valuesByName) {
    writing.lock();
    try {
      var now = now();
      return now.tag().equals(tag) ? saved(now, valuesByName.get()) : new Saving.Stale();
    } catch (IOException e) {
      return new Saving.ReadOnly(
          "%s cannot be written: %s".formatted(file(), String.valueOf(e.getMessage())));
    } finally {
      writing.unlock();
    }
  }

  private Saving saved(FileText now, Map<String, String> valuesByName) throws IOException {
    var faults = judged(now, valuesByName);
    if (!faults.isEmpty()) {
      return new Saving.Wrong(faults);
    }
    if (!WholeFile.writable(file())) {
      return new Saving.ReadOnly(
          "%s is read-only. Give the server the right to write it and its folder, or change it there by hand."
              .formatted(file()));
    }
    var text = changed(now.text(), valuesByName).getBytes(UTF_8);
    return WholeFile.replace(file(), text, () -> now().tag().equals(now.tag()))
        ? new Saving.Saved(read())
        : new Saving.Stale();
  }

  private List<Fault> judged(FileText now, Map<String, String> valuesByName) {
    return now.fault().map(List::of).orElseGet(() -> judged(now.text(), valuesByName));
  }

  private List<Fault> judged(String text, Map<String, String> valuesByName) {
    var refused = refused(text, valuesByName);
    return refused.isEmpty() ? faults(changed(text, valuesByName)) : refused;
  }

  private List<Fault> faults(String text) {
    return switch (further.apply(ConfigLoader.load(sources, file(), text))) {
      case Loaded.Ok _ -> List.of();
      case Loaded.Invalid(var errors) -> errors.stream().map(Fault::of).toList();
    };
  }

  /// What no file can change, or hold.
  private List<Fault> refused(String text, Map<String, String> valuesByName) {
    var settings = ConfigLoader.settings(sources, file(), text);
    var faults = new ArrayList<Fault>();
    valuesByName.forEach(
        (name, value) ->
            settings.stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .map(setting -> refusal(setting, value))
                .orElseGet(
                    () -> Optional.of(new Fault(name, "unknown", "there is no such setting")))
                .ifPresent(faults::add));
    return faults;
  }

  private static Optional<Fault> refusal(Setting setting, String value) {
    if (setting.origin() == Origin.ENVIRONMENT || setting.origin() == Origin.COMMAND_LINE) {
      var words = "is set by " + setting.place() + "; change it there";
      return Optional.of(new Fault(setting.name(), "locked", words));
    }
    return value.codePoints().anyMatch(SettingsFile::breaksLines)
        ? Optional.of(new Fault(setting.name(), "other", "must stand on one line"))
        : Optional.empty();
  }

  private static boolean breaksLines(int letter) {
    return Character.isISOControl(letter)
        || letter == 0x2028
        || letter == 0x2029
        || Character.getType(letter) == Character.SURROGATE;
  }

  private static String changed(String text, Map<String, String> valuesByName) {
    var changed = new IniText(text);
    for (var change : valuesByName.entrySet()) {
      var dot = change.getKey().indexOf('.');
      changed =
          changed.with(
              change.getKey().substring(0, dot),
              change.getKey().substring(dot + 1),
              change.getValue().strip());
    }
    return changed.text();
  }

  /// The one that is read, else the one that would be.
  private Path file() {
    return ConfigLoader.file(sources)
        .orElseGet(() -> sources.dataFolder().resolve("conf.ini"))
        .toAbsolutePath();
  }

  private boolean writable() {
    try {
      return WholeFile.writable(file());
    } catch (IOException _) {
      return false;
    }
  }

  private FileText now() {
    return FileText.of(file());
  }
}
