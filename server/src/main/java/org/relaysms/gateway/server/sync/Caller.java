package org.relaysms.gateway.server.sync;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import org.relaysms.gateway.server.http.ClientAddress;

/// Who posted a password, as far as the connection tells.
///
/// @param network what its tries are counted by
/// @param agent what it calls itself: anybody's words, cut and made printable, for an operator's
///   eyes only and never for the log
record Caller(String address, String network, String agent) {
  private static final int LONGEST_AGENT = 200;

  static Caller of(ServerRequest request) {
    var agent = request.headers().first(HeaderNames.USER_AGENT).orElse("");
    return new Caller(ClientAddress.of(request), ClientAddress.network(request), printable(agent));
  }

  /// What a header may lawfully hold; a sign that turns or hides the words around it is none.
  static String printable(String agent) {
    var text = new StringBuilder();
    agent
        .codePoints()
        .limit(LONGEST_AGENT)
        .forEach(sign -> text.append(plain(sign) ? (char) sign : '?'));
    return text.toString().strip();
  }

  private static boolean plain(int sign) {
    return sign >= ' ' && sign <= '~';
  }

  @Override
  public String toString() {
    return "Caller[***]";
  }
}
