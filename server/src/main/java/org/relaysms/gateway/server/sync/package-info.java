/// The sync: a page shows a code that changes every few seconds, a phone scans it, proves its
/// user's password and gets a shared key of its own (contract sections 3 to 7).
///
/// Read `SyncTransitions` first: all rules of a session are one pure function over `SyncState`,
/// `SyncEvent` and the time, with its effects as data. Then `SyncOffice`, which runs sessions: one
/// mailbox each, so that the events of one session are handled one after the other and no session
/// waits for another. `SyncRoutes` and `SyncSocket` only translate between the wire and the office.
///
/// Invariants: the acknowledgement leaves only after the key is stored; no id of an ended session
/// is ever good again; a password ciphertext serves one session for the life of the server key. No
/// message handling and no account knowledge belongs here.
@NullMarked
package org.relaysms.gateway.server.sync;

import org.jspecify.annotations.NullMarked;
