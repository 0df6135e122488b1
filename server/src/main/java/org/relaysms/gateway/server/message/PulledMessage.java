package org.relaysms.gateway.server.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// A message as a Publisher that fetches reads it. Times are epoch milliseconds. Prints as `***`.
///
/// @param message the plain text, letter and colon too
/// @param tries how often it was tried before
/// @param leaseUntil when another may have it, unless something was reported
record PulledMessage(
    String id,
    @JsonProperty("MSISDN") String msisdn,
    String message,
    @JsonProperty("user_id") @Nullable String userId,
    @Nullable String letter,
    int tries,
    @JsonProperty("accepted_at") long acceptedAt,
    @JsonProperty("lease_until") long leaseUntil) {

  static PulledMessage of(MessageRow row, String sender, String text, long leaseUntil) {
    return new PulledMessage(
        row.id(),
        sender,
        text,
        row.userId(),
        row.letter(),
        row.tries(),
        row.acceptedAt(),
        leaseUntil);
  }

  @Override
  public String toString() {
    return "***";
  }
}
