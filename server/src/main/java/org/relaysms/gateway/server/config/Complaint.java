package org.relaysms.gateway.server.config;

/// An error with what orders it among others: its source, and the line there.
record Complaint(Origin origin, int line, ConfigError error) {
  Complaint(Origin origin, int line, String place, String message) {
    this(origin, line, new ConfigError(place, message));
  }
}
