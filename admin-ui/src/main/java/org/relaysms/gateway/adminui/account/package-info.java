/// What the pages Sync and Users and the first set-up share: a field with what is wrong with it,
/// the form that adds a user, the two fields of a new password, and the rules for both. Read
/// [UserRules] first, then [AddUserViewModel]. The rules are the server's own, told while typing; a
/// test holds them against a running server, which has the last word. A password is kept no longer
/// than its form is looked at, and prints as `***`. No page and no table belongs here.
@NullMarked
package org.relaysms.gateway.adminui.account;

import org.jspecify.annotations.NullMarked;
