package org.relaysms.gateway.adminui.remote;

import java.util.Optional;

/// What it takes to add a user. Prints no number and no password.
public record NewUser(String id, Optional<String> phoneNumber, String password) {
  @Override
  public String toString() {
    return "NewUser[***]";
  }
}
