package org.relaysms.gateway.adminui.remote;

import java.util.List;

/// The settings as they stand in the server's file.
///
/// @param tag of this state of the file
/// @param faults why a server would not start with the file as it is
public record SettingsSheet(
    String file,
    boolean writable,
    String tag,
    List<Setting> settings,
    List<SettingFault> faults,
    List<ServedCertificate> certificates) {
  public SettingsSheet {
    settings = List.copyOf(settings);
    faults = List.copyOf(faults);
    certificates = List.copyOf(certificates);
  }
}
