package org.relaysms.gateway.adminui.settings;

import org.relaysms.gateway.adminui.remote.Setting;
import org.relaysms.gateway.adminui.remote.SettingFault;
import org.relaysms.gateway.adminui.text.Texts;

/// The operator's words for the server's schema.
record SettingsWords(Texts texts) {

  /// A setting that this app does not know goes by its key.
  String label(Setting setting) {
    return has(key(setting)) ? texts.get(key(setting)) : setting.key();
  }

  String help(Setting setting) {
    return has(key(setting)) ? texts.get(key(setting) + ".help") : "";
  }

  String from(Setting setting) {
    return switch (setting.origin()) {
      case DEFAULT -> texts.get("settings.from.default");
      case FILE -> texts.get("settings.from.file", String.valueOf(setting.line()));
      case ENVIRONMENT -> texts.get("settings.from.environment");
      case COMMAND_LINE -> texts.get("settings.from.command-line");
    };
  }

  String fallback(Setting setting) {
    if (!setting.fallback().isEmpty()) {
      return setting.fallback();
    }
    return setting.key().startsWith("public_")
        ? texts.get("settings.automatic")
        : texts.get("settings.unset");
  }

  String unit(Setting setting) {
    return switch (setting.kind()) {
      case SECONDS -> texts.get("settings.unit.seconds");
      case DAYS -> texts.get("settings.unit.days");
      case TEXT, WHOLE, CHOICE, SWITCH, PATH, HOST, URL, OTHER -> "";
    };
  }

  /// What is wrong, by the sort of the value where that says it better than the server does.
  String fault(Setting setting, SettingFault fault) {
    return fault.code().equals("value")
        ? wrong(setting, fault)
        : texts.get("settings.wrong.other", fault.message());
  }

  private String wrong(Setting setting, SettingFault fault) {
    return switch (setting.kind()) {
      case WHOLE -> range("settings.wrong.whole", setting);
      case SECONDS -> range("settings.wrong.seconds", setting);
      case DAYS -> range("settings.wrong.days", setting);
      case CHOICE -> texts.get("settings.wrong.choice", String.join(", ", setting.choices()));
      case SWITCH -> texts.get("settings.wrong.choice", "yes, no");
      case HOST -> texts.get("settings.wrong.host");
      case URL -> texts.get("settings.wrong.url");
      case TEXT, PATH, OTHER -> texts.get("settings.wrong.other", fault.message());
    };
  }

  private String range(String key, Setting setting) {
    if (setting.fallback().isEmpty()) {
      return texts.get(
          "settings.wrong.whole.bare", setting.least().orElse(0L), setting.most().orElse(0L));
    }
    return texts.get(
        key, setting.least().orElse(0L), setting.most().orElse(0L), setting.fallback());
  }

  /// What a search looks in.
  String sought(Setting setting) {
    return String.join(
            " ", label(setting), help(setting), "[" + setting.section() + "]", setting.key())
        .toLowerCase(texts.locale());
  }

  private static String key(Setting setting) {
    return "settings.key." + setting.name();
  }

  private boolean has(String key) {
    return texts.has(key);
  }
}
