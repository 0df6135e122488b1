package org.relaysms.gateway.server.config;

import java.util.List;
import java.util.Optional;

/// What sort of value a key takes, for whoever builds an editor for it. It only helps: what is
/// right the reading of the settings says, and nothing else.
///
/// @param least the smallest number that is right
/// @param most the greatest one
/// @param choices all there are, where there is only a choice
public record SettingKind(
    Sort sort, Optional<Long> least, Optional<Long> most, List<String> choices) {
  /// The sorts there are.
  public enum Sort {
    TEXT,
    WHOLE,
    SECONDS,
    DAYS,
    CHOICE,
    SWITCH,
    PATH,
    HOST,
    URL
  }

  public SettingKind {
    choices = List.copyOf(choices);
  }

  static SettingKind of(Sort sort) {
    return new SettingKind(sort, Optional.empty(), Optional.empty(), List.of());
  }

  static SettingKind number(Sort sort, long least, long most) {
    return new SettingKind(sort, Optional.of(least), Optional.of(most), List.of());
  }

  static SettingKind choice(List<String> choices) {
    return new SettingKind(Sort.CHOICE, Optional.empty(), Optional.empty(), choices);
  }
}
