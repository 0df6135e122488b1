package org.relaysms.gateway.server.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.relaysms.gateway.server.config.Saving;
import org.relaysms.gateway.server.config.Setting;
import org.relaysms.gateway.server.config.SettingsFile;
import org.relaysms.gateway.server.config.SettingsSheet;

/// The settings as the operator's side reads and changes them. Thread-safe.
public record SettingsDesk(SettingsFile file, CertificateDesk certificates) {
  /// The two that phones and pages see.
  private static final List<String> PUBLIC = List.of("api_ssl", "websocket_ssl");

  /// Makes a certificate, once it is sure that the file is as it was, and has both public listeners
  /// serve it from the next start on. The pair that a server serves now stays as it is.
  Saving selfSign(String tag, boolean rsa) {
    var before = file.check(Map.of());
    if (!before.isEmpty()) {
      return new Saving.Wrong(before);
    }
    var made = new ArrayList<CertificateDesk.Made>();
    Saving saving = new Saving.Stale();
    try {
      saving = file.save(tag, () -> changes(rsa, made));
    } finally {
      if (!(saving instanceof Saving.Saved)) {
        made.forEach(certificates::discard);
      }
    }
    return saving;
  }

  private Map<String, String> changes(boolean rsa, List<CertificateDesk.Made> all) {
    var made = certificates.make(rsa);
    all.add(made);
    var changes = new TreeMap<String, String>();
    for (var section : PUBLIC) {
      changes.put(section + ".crt", made.certificate().toString());
      changes.put(section + ".key", made.key().toString());
      changes.put(section + ".pem", "");
    }
    return changes;
  }

  SettingsJson json(SettingsSheet sheet, List<Setting> inForce) {
    return SettingsJson.of(sheet, inForce, certificates.known(sheet.settings()));
  }
}
