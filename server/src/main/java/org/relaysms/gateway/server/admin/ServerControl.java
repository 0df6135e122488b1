package org.relaysms.gateway.server.admin;

/// The server's own switch, in the hands of the roof. Both calls return at once; what they ask for
/// happens on another thread. Thread-safe.
public interface ServerControl {
  void stop();

  RestartAnswer restart();
}
