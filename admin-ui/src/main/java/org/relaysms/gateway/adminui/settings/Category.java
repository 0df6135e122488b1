package org.relaysms.gateway.adminui.settings;

import java.util.List;
import java.util.Map;

/// The groups that settings are shown in, in this order.
enum Category {
  ADDRESSES("settings.category.addresses", "api", "websocket", "admin", "publisher_api"),
  TLS("settings.category.tls", "api_ssl", "websocket_ssl", "publisher_api_ssl"),
  SYNC("settings.category.sync", "sync"),
  GATEWAYS("settings.category.gateways", "seeds"),
  MESSAGES("settings.category.messages", "messages", "twilio"),
  PUBLISHER("settings.category.publisher", "publisher"),
  USERS(
      "settings.category.users", "users", "user_management_api", "dev_api", "backend_publisher"),
  LIMITS("settings.category.limits", "limits"),
  SECURITY("settings.category.security", "security", "database", "cors"),
  APP("settings.category.app");

  /// Settings whose section belongs elsewhere.
  private static final Map<String, Category> ODD =
      Map.of("api.state", SECURITY, "publisher_api.lease_seconds", PUBLISHER);

  private final String titleKey;
  private final List<String> sections;

  Category(String titleKey, String... sections) {
    this.titleKey = titleKey;
    this.sections = List.of(sections);
  }

  String titleKey() {
    return titleKey;
  }

  /// Of `section.key`; what a newer server has besides is shown under Security.
  static Category of(String name) {
    var odd = ODD.get(name);
    return odd == null ? bySection(name.substring(0, Math.max(0, name.indexOf('.')))) : odd;
  }

  private static Category bySection(String section) {
    return List.of(values()).stream()
        .filter(category -> category.sections.contains(section))
        .findFirst()
        .orElse(SECURITY);
  }
}
