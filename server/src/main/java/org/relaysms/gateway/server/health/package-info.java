/// Whether the server is well: pure judgements over facts that somebody else read.
///
/// Read [Check] and [Facts] first. Each kind of facts is a record that judges itself, so that every
/// threshold is tested without a disk, a clock or a network; [HealthBook] asks for all of them at
/// once and waits for none of them long. A check names what it found by a stable id, a state and a
/// detail code, and gives numbers, paths, addresses and times beside it: the words for people are
/// made where they are shown, in the reader's language. Nothing here reads, writes or mends
/// anything; the readings are the roof's.
@NullMarked
package org.relaysms.gateway.server.health;

import org.jspecify.annotations.NullMarked;
