package org.relaysms.gateway.server.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.gateway.Imsi;

/// What one call tells the webhook: some gateways fell silent, or some are back.
///
/// @param count how many there are; `gateways` holds the first of them
record HookNote(Kind kind, Instant at, int count, List<Told> gateways) {
  enum Kind {
    SILENT("gateways.silent"),
    BACK("gateways.back");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /// @param heard when it was heard last, before its silence
  /// @param back when it was heard again
  record Told(
      Imsi imsi,
      String number,
      String operator,
      String note,
      Instant heard,
      Optional<Instant> back) {
    @Override
    public String toString() {
      return "Told[***]";
    }
  }

  @Override
  public String toString() {
    return "HookNote[***]";
  }
}
