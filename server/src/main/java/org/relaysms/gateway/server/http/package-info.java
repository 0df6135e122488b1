/// The HTTP floor: listeners, route tables, bodies, answers, errors, CORS and limits. Knows no
/// feature.
///
/// Read [Routes] and [HttpBorder] first. A feature fills a [Routes]; the roof installs it behind a
/// border and hands both to [Listeners]. Whatever happens, a peer gets an answer of ours: 404 and
/// 405 come from the route table, everything that escapes a handler or never reaches one from the
/// border, which writes one log line with an incident id and shows the peer nothing else.
///
/// A peer that takes too long over a request is cut off by [SlowPeers], which see every read.
/// [OutboundCalls] go the other way.
///
/// No exception text, path, header or body reaches a log from here.
@NullMarked
package org.relaysms.gateway.server.http;

import org.jspecify.annotations.NullMarked;
