package org.relaysms.gateway.adminui.users;

import java.time.Instant;
import java.util.Comparator;

/// The columns of the table, in their order.
public enum UserColumn {
  ID,
  PHONE_NUMBER,
  PLATFORMS,
  DEVICES,
  LAST_SYNC,
  ADDED;

  /// Ascending; for times by age, so the latest comes first and who never synced last.
  Comparator<UserRow> order() {
    return switch (this) {
      case ID -> Comparator.comparing(UserRow::id);
      case PHONE_NUMBER -> Comparator.comparing(row -> row.now().phoneNumber().orElse(""));
      case PLATFORMS -> Comparator.comparing(row -> String.join(" ", row.now().platforms()));
      case DEVICES -> Comparator.comparingInt(row -> row.now().devices());
      case LAST_SYNC ->
          Comparator.comparing((UserRow row) -> row.now().lastSync().orElse(Instant.MIN))
              .reversed();
      case ADDED -> Comparator.comparing((UserRow row) -> row.now().createdAt()).reversed();
    };
  }
}
