package org.relaysms.gateway.adminui.remote;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;

/// Who can sync. With a remote directory nobody is named: accounts live in the account service.
///
/// @param platforms what a user can have
/// @param accountService where accounts live with a remote directory, where the server says it
public record Users(
    Kind directory,
    List<User> users,
    @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL) List<Platform> platforms,
    Optional<String> accountService) {

  /// Where accounts live.
  public enum Kind {
    @JsonProperty("local")
    LOCAL,
    @JsonProperty("remote")
    REMOTE
  }

  /// A directory of this server without a platform to choose.
  public static Users local(List<User> users) {
    return new Users(Kind.LOCAL, users, List.of(), Optional.empty());
  }
}
