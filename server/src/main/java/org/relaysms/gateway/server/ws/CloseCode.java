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

  private CloseCode() {}
}
