package org.relaysms.gateway.server.config;

/// `[websocket]` and `[websocket_ssl]`: the socket of the sync page.
public record WebSocketConfig(ListenerConfig listener) {}
