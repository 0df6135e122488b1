/// The window around the pages: navigation, status bar, banner, shortcuts, closing. Read [Page]
/// first, then [Shell]. The shell knows no page by name; it shows those it is given, in their
/// order, and tells each when it is opened and closed. What a page needs from the window it gets
/// through [Page] and nothing else. No wire format and no business rule belongs here.
@NullMarked
package org.relaysms.gateway.adminui.shell;

import org.jspecify.annotations.NullMarked;
