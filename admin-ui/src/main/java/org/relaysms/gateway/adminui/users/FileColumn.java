package org.relaysms.gateway.adminui.users;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The columns that a file of users may have; only the first must be there.
enum FileColumn {
  ID,
  PHONE_NUMBER,
  PASSWORD,
  PLATFORMS;

  /// As we write it.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whatever the case, and with blanks or hyphens for the underscore.
  static Optional<FileColumn> named(String name) {
    var plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
    return Arrays.stream(values()).filter(column -> column.names().contains(plain)).findFirst();
  }

  private List<String> names() {
    return switch (this) {
      case ID -> List.of("id", "user", "name");
      case PHONE_NUMBER -> List.of("phone_number", "phonenumber", "number");
      case PASSWORD -> List.of("password");
      case PLATFORMS -> List.of("platforms");
    };
  }
}
