package org.relaysms.gateway.server.message;

import java.time.Instant;
import java.util.Optional;
import org.relaysms.gateway.server.crypto.SmsBox;

/// A well-formed message that has come in (contract section 8). Prints as `***`.
///
/// @param route the last segment of the path, such as `gateway-client`
/// @param gateway the IMSI of the gateway that brought it, where that is known
/// @param sentAt what the client said of when the phone sent it
record Arrival(
    Msisdn sender,
    SmsBox box,
    String route,
    Optional<String> gateway,
    Optional<Instant> sentAt,
    Instant at) {
  @Override
  public String toString() {
    return "***";
  }
}
