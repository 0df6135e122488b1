package org.relaysms.gateway.server.config;

import java.util.Optional;
import java.util.function.Function;

/// How the text of a value is read.
///
/// @param expected what is right, in words that end the sentence "must be …"
/// @param kind how it may be edited
/// @param parse the value, or nothing where the text is not one
record Form<T>(String expected, SettingKind kind, Function<String, Optional<T>> parse) {
  Form(String expected, Function<String, Optional<T>> parse) {
    this(expected, SettingKind.of(SettingKind.Sort.TEXT), parse);
  }
}
