package org.relaysms.gateway.server.config;

/// `[admin]`: the listener of the admin app, on the loopback only.
public record AdminConfig(String host, int port) {}
