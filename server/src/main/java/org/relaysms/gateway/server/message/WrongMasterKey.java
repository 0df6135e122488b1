package org.relaysms.gateway.server.message;

/// What the store holds does not open: it was encrypted with another master key.
final class WrongMasterKey extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final String WORDS =
      "it was stored under another master key; bring that key file back and start again";

  WrongMasterKey() {
    super(WORDS);
  }

  /// For the operator.
  String words() {
    return WORDS;
  }
}
