package org.relaysms.gateway.server.config;

import java.net.URI;
import java.util.Optional;

/// The address of a service in the parts that the files of 2022 have: `host`, `port`, `endpoint`,
/// always plain HTTP.
final class ServiceAddress {
  private ServiceAddress() {}

  /// Nothing where neither port nor endpoint is set; one without the other is noted as an error.
  static Optional<URI> read(SectionReader section) {
    var host = section.value("host", "127.0.0.1", Forms.HOST_NAME);
    var port = section.optional("port", Forms.whole(1, 65535));
    var endpoint = section.optional("endpoint", Forms.ENDPOINT);
    if (port.isPresent() != endpoint.isPresent()) {
      section.wrong(
          port.isPresent() ? "endpoint" : "port", "is missing; port and endpoint go together");
    }
    var text = port.flatMap(number -> endpoint.map(path -> text(host, number, path)));
    var address = text.flatMap(Forms.WEB_ADDRESS.parse());
    if (text.isPresent() && address.isEmpty()) {
      section.wrong("host", host + " makes no address: " + text.get());
    }
    return address;
  }

  private static String text(String host, int port, String endpoint) {
    var name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    var path = endpoint.startsWith("/") ? endpoint : "/" + endpoint;
    return "http://%s:%d%s".formatted(name, port, path);
  }
}
