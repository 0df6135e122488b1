package org.relaysms.gateway.server.message;

import java.util.function.IntSupplier;

/// Where all that is known of the Publisher comes together. Thread-safe.
///
/// @param waiting how many fetches wait now
record PublisherWatch(
    PublisherCircuit circuit, CallLog calls, FetchLog fetches, IntSupplier waiting) {

  /// Each part as it is now; a call that ends meanwhile may be in one and not yet in another.
  PublisherStanding standing() {
    return new PublisherStanding(
        circuit.health(),
        circuit.state(),
        calls.lastAnswer(),
        calls.lastFailure(),
        fetches.last(),
        waiting.getAsInt());
  }
}
