package org.relaysms.gateway.server.admin;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relaysms.gateway.server.config.Fault;
import org.relaysms.gateway.server.config.Origin;
import org.relaysms.gateway.server.config.Setting;
import org.relaysms.gateway.server.config.SettingsSheet;

/// The settings as they stand in the file, beside those in force. Nothing here may show a secret.
record SettingsJson(
    String file,
    boolean writable,
    String tag,
    List<One> settings,
    List<Fault> faults,
    List<CertificateDesk.Known> certificates) {

  /// @param value empty for a secret
  /// @param set whether it has another source than the default
  /// @param running the value in force; `null` for a secret
  /// @param restart whether a change needs a restart: no key can be changed in a running server
  record One(
      String section,
      String key,
      String value,
      String fallback,
      String expected,
      String kind,
      @Nullable Long least,
      @Nullable Long most,
      List<String> choices,
      boolean secret,
      boolean set,
      String origin,
      String place,
      int line,
      @Nullable String running,
      boolean restart) {

    static One of(Setting now, List<Setting> inForce) {
      var kind = now.kind();
      return new One(
          now.section(),
          now.key(),
          shown(now),
          now.fallback(),
          now.expected(),
          kind.sort().name().toLowerCase(Locale.ROOT),
          kind.least().orElse(null),
          kind.most().orElse(null),
          kind.choices(),
          now.secret(),
          now.origin() != Origin.DEFAULT && !now.value().isEmpty(),
          now.origin().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          now.place(),
          now.line(),
          now.secret() ? null : running(now, inForce),
          true);
    }

    private static String shown(Setting setting) {
      return setting.secret() ? "" : setting.value();
    }

    private static String running(Setting now, List<Setting> inForce) {
      return inForce.stream()
          .filter(setting -> setting.name().equals(now.name()))
          .map(Setting::value)
          .findFirst()
          .orElse(now.value());
    }
  }

  static SettingsJson of(
      SettingsSheet sheet, List<Setting> inForce, List<CertificateDesk.Known> certificates) {
    return new SettingsJson(
        sheet.file().toString(),
        sheet.writable(),
        sheet.tag(),
        sheet.settings().stream().map(setting -> One.of(setting, inForce)).toList(),
        sheet.faults(),
        certificates);
  }
}
