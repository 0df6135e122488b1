package org.relaysms.gateway.server.config;

import java.nio.file.Path;
import java.util.List;

/// The settings as they stand in the file now, which a running server may not know yet.
///
/// @param file that is read and written; it need not exist
/// @param writable whether it can be written
/// @param tag of this state of the file; another one once it has changed
/// @param settings every key there is, whatever is wrong with it
/// @param faults why a server would not start with them
public record SettingsSheet(
    Path file, boolean writable, String tag, List<Setting> settings, List<Fault> faults) {
  public SettingsSheet {
    settings = List.copyOf(settings);
    faults = List.copyOf(faults);
  }
}
