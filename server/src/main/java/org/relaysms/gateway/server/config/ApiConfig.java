package org.relaysms.gateway.server.config;

/// `[api]` and `[api_ssl]`: the HTTP routes for phones, gateways and pages.
///
/// @param testing takes the documented samples (contract sections 4 and 9); never for production
public record ApiConfig(ListenerConfig listener, boolean testing) {}
