package org.relaysms.gateway.adminui.remote;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The gateways that are silent for longer than they may, as the server tells them.
///
/// @param quiet whether it is a quiet hour
/// @param count how many there are; `silent` holds the first of them, longest first
public record Alerts(
    boolean enabled,
    boolean quiet,
    int count,
    @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL) List<Silent> silent) {

  public static final Alerts NONE = new Alerts(true, false, 0, List.of());

  /// One of them.
  ///
  /// @param since when it was heard last
  /// @param told nothing while it waits to be told
  public record Silent(
      String imsi, String msisdn, String note, Instant since, Optional<Instant> told) {

    /// How people call it: its note, or its number.
    public String name() {
      return note.isBlank() ? msisdn : note;
    }
  }
}
