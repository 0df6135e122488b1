package org.relaysms.gateway.adminui.remote;

import java.time.Instant;
import java.util.Optional;

/// A message as the admin API tells it, without its text. Prints no phone number.
///
/// @param seq its number in the order of acceptance
/// @param id what the Publisher knows it by
/// @param tries how often it was tried
/// @param due when it is tried next; while it is being published, when that has to be over
/// @param reason why it is where it is, in the server's words
/// @param taker who holds or published it
/// @param sender a phone number; empty where the server cannot open it
/// @param route the last segment of the path it came by
/// @param gateway IMSI of the gateway that brought it
/// @param device id of the phone whose key opened it
/// @param letter of the platform
/// @param sentAt when the phone sent it, as the gateway says
/// @param copies how often the same SMS came besides
/// @param textKept whether the server still holds what it says
public record Message(
    long seq,
    String id,
    MessageState state,
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
    return "Message[" + seq + " " + state.word() + "]";
  }
}
