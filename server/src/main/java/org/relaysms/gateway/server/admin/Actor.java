package org.relaysms.gateway.server.admin;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;

/// Who did something, as the audit trail names him. Whoever holds the admin token may call himself
/// the operator or the command line: the word says which tool was used, not who is to be believed.
///
/// @param name `operator`, `cli`, or `publisher:` and a token's id
public record Actor(String name) {
  /// Names the tool behind a request to the admin API; without it the operator.
  public static final String HEADER = "Gateway-Actor";

  public static final Actor OPERATOR = new Actor("operator");
  public static final Actor CLI = new Actor("cli");

  private static final HeaderName NAME = HeaderNames.create(HEADER);

  public static Actor publisher(TokenId token) {
    return new Actor("publisher:" + token.value());
  }

  static Actor of(ServerRequest request) {
    return request.headers().first(NAME).filter(CLI.name::equals).isPresent() ? CLI : OPERATOR;
  }

  @Override
  public String toString() {
    return name;
  }
}
