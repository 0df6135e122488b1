/// The Messages page: every message with its state, live, and what an operator does with one.
///
/// Read [MessagesViewModel] first, then [MessagesView]. The page holds only what was scrolled to,
/// newest first and without a gap ([LoadedRows]); when the server says that messages moved, what is
/// on screen is read again, one request at a time ([OneAtATime]), so that a million messages cost
/// no more than a screen of them. Which state a message is in is the server's word. Senders are
/// partly hidden until asked for; a text is asked for only by the operator's own deed, never kept
/// longer than it is shown, and never written anywhere by this package.
@NullMarked
package org.relaysms.gateway.adminui.messages;

import org.jspecify.annotations.NullMarked;
