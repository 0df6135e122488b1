package org.relaysms.gateway.adminui.remote;

import java.util.Optional;
import java.util.Set;

/// Which messages are wanted.
///
/// @param states none means all
/// @param user the whole id
public record MessageQuery(Set<MessageState> states, Optional<String> user) {
  public static final MessageQuery ALL = new MessageQuery(Set.of(), Optional.empty());
}
