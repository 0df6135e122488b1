/// Who may sign in: the directory of users, their passwords and their platforms.
///
/// Read [Directory] and [SignIn] first. There are two directories behind the one port: ours in the
/// store (`local`, with [LocalUsers] to keep it) and the account service (`remote`). Neither tells
/// an unknown user from a wrong password, in words or in time. Phone numbers are stored encrypted
/// and found by a keyed fingerprint; passwords as Argon2id. Counting tries and slowing them down is
/// the business of who calls. [Senders] is the other port: who has the number that a message came
/// from.
@NullMarked
package org.relaysms.gateway.server.user;

import org.jspecify.annotations.NullMarked;
