package org.relaysms.gateway.server.config;

/// A value as one of the sources gives it.
///
/// @param place where it stands, as [ConfigError] says it
/// @param line orders the errors of one source
record Given(String value, Origin origin, String place, int line) {}
