package org.relaysms.gateway.server.config;

import java.util.List;

/// What came of writing settings.
public sealed interface Saving {
  record Saved(SettingsSheet sheet) implements Saving {}

  /// Nothing was written: the file is not as it was when it was read.
  record Stale() implements Saving {}

  /// Nothing was written: a server would not start with the result.
  record Wrong(List<Fault> faults) implements Saving {
    public Wrong {
      faults = List.copyOf(faults);
    }
  }

  /// Nothing was written: the file cannot be.
  ///
  /// @param words say what to do
  record ReadOnly(String words) implements Saving {}
}
