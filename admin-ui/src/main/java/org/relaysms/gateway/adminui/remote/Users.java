package org.relaysms.gateway.adminui.remote;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// Who can sync. With a remote directory the list is what this server has seen, and read-only.
public record Users(Kind directory, List<User> users) {

  /// Where accounts live.
  public enum Kind {
    @JsonProperty("local")
    LOCAL,
    @JsonProperty("remote")
    REMOTE
  }
}
