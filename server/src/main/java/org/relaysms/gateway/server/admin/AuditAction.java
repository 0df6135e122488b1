package org.relaysms.gateway.server.admin;

import java.util.Arrays;
import java.util.Optional;

/// What the audit trail keeps records of. The subject of each is the id of what its first word
/// names; the server, its address and its settings have none. That the server shall stop or restart
/// is recorded when it is asked for.
public enum AuditAction {
  TOKEN_CREATED("token.created"),
  TOKEN_REVOKED("token.revoked"),
  MESSAGE_TEXT_READ("message.text.read"),
  MESSAGE_REPLAYED("message.replayed"),
  MESSAGE_DISCARDED("message.discarded"),
  USER_ADDED("user.added"),
  USER_REMOVED("user.removed"),
  PASSWORD_CHANGED("password.changed"),
  DEVICE_RENAMED("device.renamed"),
  DEVICE_REVOKED("device.revoked"),
  GATEWAY_APPROVED("gateway.approved"),
  GATEWAY_NOTED("gateway.noted"),
  GATEWAY_ALERT_SETTLED("gateway.alert"),
  GATEWAY_REMOVED("gateway.removed"),
  SYNC_ENDED("sync.ended"),
  SYNC_APPROVED("sync.approved"),
  SYNC_DECLINED("sync.declined"),
  ADDRESS_CHOSEN("address.chosen"),
  SETTINGS_CHANGED("settings.changed"),
  CERTIFICATE_MADE("certificate.made"),
  SERVER_STOP("server.stop"),
  SERVER_RESTART("server.restart");

  private final String word;

  AuditAction(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<AuditAction> parse(String word) {
    return Arrays.stream(values()).filter(action -> action.word.equals(word)).findFirst();
  }
}
