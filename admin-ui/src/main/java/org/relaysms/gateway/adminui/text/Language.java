package org.relaysms.gateway.adminui.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language of the app, the first being the one for everybody else. `messages_TAG.properties`
/// holds its words. How to add one is told in `CONTRIBUTING.md`.
public enum Language {
  ENGLISH("en", "English", true, Direction.LEFT_TO_RIGHT),
  FRENCH("fr", "Français", true, Direction.LEFT_TO_RIGHT),
  SPANISH("es", "Español", false, Direction.LEFT_TO_RIGHT),
  PORTUGUESE("pt", "Português", false, Direction.LEFT_TO_RIGHT),
  ARABIC("ar", "العربية", false, Direction.RIGHT_TO_LEFT),
  FARSI("fa", "فارسی", false, Direction.RIGHT_TO_LEFT);

  private final String tag;
  private final String ownName;
  private final boolean checked;
  private final Direction direction;

  Language(String tag, String ownName, boolean checked, Direction direction) {
    this.tag = tag;
    this.ownName = ownName;
    this.checked = checked;
    this.direction = direction;
  }

  /// The one spoken where `locale` comes from, if it is one of ours.
  public static Optional<Language> of(Locale locale) {
    return of(locale.getLanguage());
  }

  /// By [#tag].
  public static Optional<Language> of(String tag) {
    return List.of(values()).stream().filter(one -> one.tag.equals(tag)).findFirst();
  }

  /// As in BCP 47; names the file of its words, and the choice in what the app remembers.
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /// As its speakers call it.
  public String ownName() {
    return ownName;
  }

  /// Whether somebody who grew up with it has read the whole translation. Until then the app says
  /// that nobody has.
  public boolean checked() {
    return checked;
  }

  public boolean rightToLeft() {
    return direction == Direction.RIGHT_TO_LEFT;
  }

  private enum Direction {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT
  }
}
