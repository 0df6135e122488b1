/// The window around the pages: navigation, status bar, banner, shortcuts, closing. Read [Page]
/// first, then [Shell]; for closing [ClosingViewModel], then [WindowLife]. The shell knows no page
/// by name; it shows those it is given, in their order, and tells each when it is opened and
/// closed. What a page needs from the window it gets through [Page] and nothing else. [Freshness]
/// is the one notion of what is live, [AskingPhones] of which phones wait for the operator,
/// [Preferences] what the operator has chosen about the app, [Memory] where that is kept. No wire
/// format and no business rule belongs here.
@NullMarked
package org.relaysms.gateway.adminui.shell;

import org.jspecify.annotations.NullMarked;
