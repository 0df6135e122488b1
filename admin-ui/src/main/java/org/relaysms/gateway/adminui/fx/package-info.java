/// The bridge between the world's threads and the JavaFX one. Read [UiThread] first, then
/// [FxBridge]. Everything that touches a scene goes through [UiThread], the only class that calls
/// `Platform`; bursts are coalesced by [FxBridge] before they reach it; what counts seconds listens
/// to [Ticker], what draws in batches to [Pulse]. Each is an interface or takes one, so that tests
/// run on their own thread. A table whose rows move keeps its place with [ShownRows]. No page and
/// no wire format belongs here.
@NullMarked
package org.relaysms.gateway.adminui.fx;

import org.jspecify.annotations.NullMarked;
