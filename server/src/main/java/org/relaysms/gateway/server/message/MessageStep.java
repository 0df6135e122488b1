package org.relaysms.gateway.server.message;

import java.time.Instant;

/// One line of a message's history.
///
/// @param state the state it came to
/// @param note what there is to know besides; may be empty
public record MessageStep(Instant at, String state, String note) {}
