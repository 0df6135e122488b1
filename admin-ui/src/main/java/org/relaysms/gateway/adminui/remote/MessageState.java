package org.relaysms.gateway.adminui.remote;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// Where a message stands.
public enum MessageState {
  /// Stored for good, not yet opened.
  @JsonProperty("accepted")
  ACCEPTED,
  /// Opened, not yet tried.
  @JsonProperty("waiting")
  WAITING,
  @JsonProperty("publishing")
  PUBLISHING,
  @JsonProperty("retry")
  RETRY,
  @JsonProperty("published")
  PUBLISHED,
  /// Refused by the Publisher for good, or tried for too long.
  @JsonProperty("failed")
  FAILED,
  /// It cannot be opened.
  @JsonProperty("rejected")
  REJECTED,
  @JsonProperty("duplicate")
  DUPLICATE,
  /// Put aside by the operator.
  @JsonProperty("discarded")
  DISCARDED;

  /// As the admin API writes it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
