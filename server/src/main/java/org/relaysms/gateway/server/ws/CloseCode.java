package org.relaysms.gateway.server.ws;

/// The close codes of RFC 6455 section 7.4.1 that the server sends; 1005 is never on the wire.
public final class CloseCode {
  public static final int NORMAL = 1000;
  public static final int GOING_AWAY = 1001;
  public static final int PROTOCOL_ERROR = 1002;
  public static final int NONE = 1005;
  public static final int NOT_CONSISTENT = 1007;
  public static final int POLICY_VIOLATION = 1008;
  public static final int TOO_BIG = 1009;
  public static final int UNEXPECTED = 1011;

  private static final int LAST_REGISTERED = 1014;
  private static final int FIRST_OF_OTHERS = 3000;
  private static final int LAST = 4999;

  private CloseCode() {}

  /// Whether a peer may send it: one that is defined, or of those for libraries and applications.
  static boolean sendable(int code) {
    return switch (code) {
      case 1004, NONE, 1006 -> false;
      default -> within(code, NORMAL, LAST_REGISTERED) || within(code, FIRST_OF_OTHERS, LAST);
    };
  }

  private static boolean within(int code, int first, int last) {
    return first <= code && code <= last;
  }
}
