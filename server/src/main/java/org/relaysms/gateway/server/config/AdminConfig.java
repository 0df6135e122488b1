package org.relaysms.gateway.server.config;

/// `[admin]`: the listener of the admin app, on the loopback only.
public record AdminConfig(String host, int port) {

  static AdminConfig read(SectionReader section) {
    return new AdminConfig(
        section.value("host", "127.0.0.1", Forms.ADMIN_HOST),
        section.value("port", "6970", Forms.PORT));
  }
}
