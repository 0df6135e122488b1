/// The Users page: the local directory, live, and what an operator does with it.
///
/// Read [UsersViewModel] first, then [UsersView]. Rows are objects that stay for the life of their
/// id and are updated in place, so that selection and place survive; the list is the server's, and
/// where it falls silent the page says since when and changes nothing. Phone numbers are partly
/// hidden until asked for. A file of users goes through [UsersFile] (is it one), [Judge] (what
/// becomes of each line) and [ImportViewModel] (one request for each new user, the server's
/// refusals counted); nothing is done before the operator has seen every line's verdict. Passwords
/// that this page made are held only until they are saved or the page is done with them.
@NullMarked
package org.relaysms.gateway.adminui.users;

import org.jspecify.annotations.NullMarked;
