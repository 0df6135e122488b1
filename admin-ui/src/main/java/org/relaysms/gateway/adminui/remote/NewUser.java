package org.relaysms.gateway.adminui.remote;

import java.util.List;
import java.util.Optional;

/// What it takes to add a user. Prints no number and no password.
///
/// @param platforms letters; none means all there are
public record NewUser(
    String id, Optional<String> phoneNumber, String password, List<String> platforms) {
  @Override
  public String toString() {
    return "NewUser[***]";
  }
}
