package org.relaysms.gateway.server.admin;

/// A public listener as it runs now.
///
/// @param url where a phone on the network reaches it, the port always printed
/// @param host the address it is bound to
/// @param port the port it got, where 0 was asked for
public record ListenerFacts(String url, String host, int port, boolean tls) {}
