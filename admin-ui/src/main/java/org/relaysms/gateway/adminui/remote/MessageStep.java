package org.relaysms.gateway.adminui.remote;

import java.time.Instant;

/// One line of a message's history.
///
/// @param state the one it came to
/// @param note more about it, in the server's words; may be empty
public record MessageStep(Instant at, MessageState state, String note) {}
