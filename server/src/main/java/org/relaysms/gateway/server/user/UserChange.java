package org.relaysms.gateway.server.user;

import org.relaysms.gateway.server.kernel.UserId;

/// Something happened to the local directory.
public sealed interface UserChange {
  UserId user();

  record Added(UserId user) implements UserChange {}

  record Removed(UserId user) implements UserChange {}

  record PasswordChanged(UserId user) implements UserChange {}
}
