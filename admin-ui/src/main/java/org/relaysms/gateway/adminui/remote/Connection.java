package org.relaysms.gateway.adminui.remote;

import java.net.http.WebSocketHandshakeException;
import java.util.Optional;

/// How this app and the server that runs understand each other.
public enum Connection {
  /// Nothing has been said yet, or nobody is there.
  NONE,
  /// It speaks, and is understood.
  OPEN,
  /// It answers that the token from the data folder is not its own.
  TOKEN_REFUSED,
  /// It answers, but offers no events, or says what this app cannot read: another version's server.
  NOT_UNDERSTOOD,
  /// Nobody answers.
  UNREACHABLE;

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  /// What a failed attempt to connect says.
  static Connection after(Throwable thrown) {
    return refusal(thrown)
        .map(refused -> answered(refused.getResponse().statusCode()))
        .orElse(UNREACHABLE);
  }

  private static Optional<WebSocketHandshakeException> refusal(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof WebSocketHandshakeException refused) {
        return Optional.of(refused);
      }
    }
    return Optional.empty();
  }

  private static Connection answered(int status) {
    return switch (status) {
      case UNAUTHORIZED, FORBIDDEN -> TOKEN_REFUSED;
      case NOT_FOUND, GONE -> NOT_UNDERSTOOD;
      default -> UNREACHABLE;
    };
  }
}
