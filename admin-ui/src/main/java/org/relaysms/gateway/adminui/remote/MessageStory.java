package org.relaysms.gateway.adminui.remote;

import java.util.List;

/// A message and what became of it.
///
/// @param history oldest first
public record MessageStory(Message message, List<MessageStep> history) {}
