package org.relaysms.gateway.server.admin;

import java.util.List;

/// What asking for a restart came to.
public sealed interface RestartAnswer {
  /// The server stops and starts anew in a moment.
  record Restarting() implements RestartAnswer {}

  /// It goes on as it is, since it could not start anew: the settings are wrong, an error each.
  record Refused(List<String> errors) implements RestartAnswer {
    public Refused {
      errors = List.copyOf(errors);
    }
  }
}
