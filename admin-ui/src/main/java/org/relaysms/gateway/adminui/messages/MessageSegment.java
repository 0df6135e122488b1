package org.relaysms.gateway.adminui.messages;

import java.util.EnumSet;
import java.util.Set;
import org.relaysms.gateway.adminui.remote.MessageState;
import org.relaysms.gateway.adminui.remote.MessageSummary;

/// A part of the messages that can be looked at alone.
public enum MessageSegment {
  ALL,
  WAITING,
  PUBLISHING,
  PUBLISHED,
  RETRY,
  FAILED,
  REJECTED,
  DUPLICATE,
  DISCARDED;

  /// None for all.
  Set<MessageState> states() {
    return switch (this) {
      case ALL -> Set.of();
      case WAITING -> EnumSet.of(MessageState.ACCEPTED, MessageState.WAITING);
      case PUBLISHING -> EnumSet.of(MessageState.PUBLISHING);
      case PUBLISHED -> EnumSet.of(MessageState.PUBLISHED);
      case RETRY -> EnumSet.of(MessageState.RETRY);
      case FAILED -> EnumSet.of(MessageState.FAILED);
      case REJECTED -> EnumSet.of(MessageState.REJECTED);
      case DUPLICATE -> EnumSet.of(MessageState.DUPLICATE);
      case DISCARDED -> EnumSet.of(MessageState.DISCARDED);
    };
  }

  int count(MessageSummary summary) {
    var counted = this == ALL ? EnumSet.allOf(MessageState.class) : states();
    return counted.stream().mapToInt(summary::count).sum();
  }
}
