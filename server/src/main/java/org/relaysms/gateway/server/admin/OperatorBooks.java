package org.relaysms.gateway.server.admin;

import java.security.SecureRandom;
import java.time.Clock;
import org.relaysms.gateway.server.db.Database;

/// What the operator's side keeps in the store itself.
public record OperatorBooks(TokenBook tokens, AuditBook audit) {
  public static OperatorBooks open(Database database, Clock clock, SecureRandom random) {
    return new OperatorBooks(
        new TokenBook(database, clock, random), new AuditBook(database, clock, AuditBook.KEPT));
  }
}
