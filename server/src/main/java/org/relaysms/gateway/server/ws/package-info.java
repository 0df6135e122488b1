/// The floor under every WebSocket: one writer per socket, keep-alive, fragments, limits, and a
/// border that lets no exception's text out.
///
/// Features see a [Conversation], which they write, and a [Peer], which they talk to, and never a
/// Helidon type of an open socket. Read [WebSockets] first, then [Socket]. Invariants: frames leave
/// in the order they were given; a conversation hears of its end exactly once; an idle socket holds
/// no thread besides the one that reads. No feature belongs here.
@NullMarked
package org.relaysms.gateway.server.ws;

import org.jspecify.annotations.NullMarked;
