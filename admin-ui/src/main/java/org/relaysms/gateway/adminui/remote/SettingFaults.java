package org.relaysms.gateway.adminui.remote;

import java.util.List;

/// All that is wrong with proposed values; nothing where the server would start with them.
public record SettingFaults(List<SettingFault> faults) {
  public SettingFaults {
    faults = List.copyOf(faults);
  }
}
