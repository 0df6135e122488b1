package org.relaysms.gateway.server.user;

/// The senders in our own store. Thread-safe.
record LocalSenders(LocalUsers users) implements Senders {
  @Override
  public SenderOutcome find(String msisdn) {
    return users
        .findByPhoneNumber(msisdn)
        .<SenderOutcome>map(user -> new SenderOutcome.Known(user.id()))
        .orElseGet(SenderOutcome.Unknown::new);
  }
}
