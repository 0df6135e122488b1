/// The Sync page: choose a user, show the rotating code, see the phone found, the password proven
/// and the device named, then go on to the next user.
///
/// Read [SyncViewModel] first, then [SyncStage], which lists everything the page can show. What
/// goes over the wire is the public protocol of every sync page ([PublicSyncPage]); what no frame
/// carries (code number of total, tries left, reason of a refusal, the new device) comes through
/// the ports of the `remote` package. The code itself is three things: payload and time (from the
/// server), the view model's stage, and [QrCanvas] drawing a [QrMatrix]. A dead code is never on
/// screen: whatever ends a code takes it away. Phones that ask the operator by syncs of others
/// stand in [AskingPart]; what became of his answers is in [Decisions]. No rule of the server
/// belongs here.
@NullMarked
package org.relaysms.gateway.adminui.sync;

import org.jspecify.annotations.NullMarked;
