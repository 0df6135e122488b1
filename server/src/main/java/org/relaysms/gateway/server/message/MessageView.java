package org.relaysms.gateway.server.message;

import java.time.Instant;
import java.util.Optional;

/// A message as the operator sees it, without its text. Prints `***` for the sender.
///
/// @param seq its number in the order of acceptance
/// @param id what the Publisher knows it by
/// @param state `accepted`, `waiting`, `publishing`, `retry`, `published`, `failed`, `rejected`,
///   `duplicate` or `discarded`
/// @param tries how often it was tried
/// @param due when it is tried next, where it waits for that
/// @param reason why it is where it is, in words
/// @param taker who holds or published it: `push`, or `pull:` and a token's id
/// @param sender the phone number; nothing where the master key is another
/// @param gateway the IMSI of the gateway that brought it
/// @param copies how often the same SMS came besides
/// @param textKept whether the store still holds what it says
public record MessageView(
    long seq,
    String id,
    String state,
    int tries,
    Optional<Instant> due,
    Optional<String> reason,
    Optional<String> taker,
    Optional<String> sender,
    String route,
    Optional<String> gateway,
    Optional<String> user,
    Optional<String> device,
    Optional<String> letter,
    Optional<Instant> sentAt,
    Instant acceptedAt,
    Instant changedAt,
    int copies,
    boolean textKept) {
  @Override
  public String toString() {
    return "MessageView[" + seq + " " + state + "]";
  }
}
