package org.relaysms.gateway.server.message;

/// Who holds a message while it is being published; one at a time.
///
/// @param name `push` for our own dispatcher, `pull:` and a token's id for a Publisher that fetches
record Taker(String name) {
  static final Taker PUSH = new Taker("push");

  static Taker pull(String token) {
    return new Taker("pull:" + token);
  }
}
