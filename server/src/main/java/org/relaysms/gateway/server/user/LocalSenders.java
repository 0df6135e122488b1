package org.relaysms.gateway.server.user;

/// The senders in our own store. Thread-safe.
record LocalSenders(LocalUsers users) implements Senders {
  @Override
  public SenderOutcome find(String msisdn) {
    return users
        .ofPhoneNumber(msisdn)
        .<SenderOutcome>map(SenderOutcome.Known::new)
        .orElseGet(SenderOutcome.Unknown::new);
  }
}
