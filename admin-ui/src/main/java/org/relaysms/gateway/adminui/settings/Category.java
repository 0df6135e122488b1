package org.relaysms.gateway.adminui.settings;

import static java.util.Map.entry;

import java.util.Map;

/// The groups that settings are shown in, in this order.
enum Category {
  ADDRESSES("settings.category.addresses"),
  TLS("settings.category.tls"),
  SYNC("settings.category.sync"),
  GATEWAYS("settings.category.gateways"),
  MESSAGES("settings.category.messages"),
  PUBLISHER("settings.category.publisher"),
  USERS("settings.category.users"),
  LIMITS("settings.category.limits"),
  SECURITY("settings.category.security"),
  APP("settings.category.app");

  /// By section, or by `section.key` where a key belongs elsewhere than its section.
  private static final Map<String, Category> PLACES =
      Map.ofEntries(
          entry("api", ADDRESSES),
          entry("api.state", SECURITY),
          entry("websocket", ADDRESSES),
          entry("admin", ADDRESSES),
          entry("publisher_api", ADDRESSES),
          entry("publisher_api.lease_seconds", PUBLISHER),
          entry("api_ssl", TLS),
          entry("websocket_ssl", TLS),
          entry("publisher_api_ssl", TLS),
          entry("sync", SYNC),
          entry("seeds", GATEWAYS),
          entry("alerts", GATEWAYS),
          entry("messages", MESSAGES),
          entry("twilio", MESSAGES),
          entry("publisher", PUBLISHER),
          entry("users", USERS),
          entry("user_management_api", USERS),
          entry("dev_api", USERS),
          entry("backend_publisher", USERS),
          entry("limits", LIMITS));

  private final String titleKey;

  Category(String titleKey) {
    this.titleKey = titleKey;
  }

  String titleKey() {
    return titleKey;
  }

  /// Of `section.key`; the rest, and what a newer server has besides, is shown under Security.
  static Category of(String name) {
    var section = name.substring(0, Math.max(0, name.indexOf('.')));
    return PLACES.getOrDefault(name, PLACES.getOrDefault(section, SECURITY));
  }
}
