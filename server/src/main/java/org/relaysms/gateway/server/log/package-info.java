/// What the server said lately, kept in memory for the operator, and what of it may be shown to
/// strangers.
///
/// Read [LogTail] first, then [Redaction]. The roof feeds the tail from the logging library, which
/// nothing here knows; the operator's side reads it. Adding a line is done on the thread that logs:
/// it must be cheap, must never wait for a reader and must never log. Nothing secret is in a log by
/// rule; a report that leaves the machine is redacted all the same. Nothing here writes a file.
@NullMarked
package org.relaysms.gateway.server.log;

import org.jspecify.annotations.NullMarked;
