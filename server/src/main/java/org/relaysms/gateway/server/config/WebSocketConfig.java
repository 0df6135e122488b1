package org.relaysms.gateway.server.config;

/// `[websocket]` and `[websocket_ssl]`: the socket of the sync page.
public record WebSocketConfig(ListenerConfig listener) {

  static WebSocketConfig read(Draft draft) {
    var ssl = draft.section("websocket_ssl");
    var listener = ListenerConfig.read(draft.section("websocket"), ssl, 6996);
    var certified = ssl.optional("host", Forms.HOST_NAME).filter(_ -> listener.tls().isPresent());
    return new WebSocketConfig(listener.orPublicHost(certified));
  }
}
