package org.relaysms.gateway.adminui.shell;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.relaysms.gateway.adminui.text.Language;

/// The language that the operator chose, remembered at once and spoken from the next start on. UI
/// thread only.
public final class LanguageChoice {
  private static final String KEY = "language";
  private static final String AS_THE_SYSTEM = "system";

  private final ObjectProperty<Optional<Language>> chosen;
  private final Locale system;

  /// @param system what is spoken where nothing is chosen
  public LanguageChoice(Memory memory, Locale system) {
    this.system = system;
    chosen = new SimpleObjectProperty<>(memory.get(KEY).flatMap(Language::of));
    chosen.addListener(
        (seen, was, now) -> memory.put(KEY, now.map(Language::tag).orElse(AS_THE_SYSTEM)));
  }

  /// Empty: as the system.
  public ObjectProperty<Optional<Language>> chosen() {
    return chosen;
  }

  /// With the system's region, where it speaks the language that is chosen.
  public Locale locale() {
    return chosen
        .get()
        .filter(language -> Language.of(system).filter(language::equals).isEmpty())
        .map(Language::locale)
        .orElse(system);
  }

  /// What the system speaks, as far as the app can.
  Language ofSystem() {
    return Language.of(system).orElse(Language.ENGLISH);
  }

  /// What the app speaks from the next start on.
  Language next() {
    return chosen.get().orElseGet(this::ofSystem);
  }
}
