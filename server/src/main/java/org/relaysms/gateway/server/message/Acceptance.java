package org.relaysms.gateway.server.message;

/// What became of an arrival, once it is stored for good.
public enum Acceptance {
  /// A message of its own.
  NEW,
  /// Counted with the one that is there; where that lay in quarantine, it is tried again.
  COPY
}
