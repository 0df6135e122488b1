package org.relaysms.gateway.adminui.remote;

import java.time.Instant;
import java.util.List;

/// A stretch of the log, the oldest line first.
///
/// @param beganAt another one is another process, whose numbers begin anew
/// @param first the oldest line that the server keeps
/// @param last the newest line there is
/// @param next after which number to ask for more
public record LogPage(Instant beganAt, long first, long last, long next, List<LogLine> lines) {}
