/// The Log page: what the server says, live, and what it said last when it is gone.
///
/// Read [LogViewModel] first, then [LogView] and `LogTable`. The server only says that there is
/// more; the model asks for it, one stretch at a time, and shows what came with the next pulse. It
/// keeps the newest lines, bounded by number and by size ([KeptRows]); those that pass the filter
/// stand in [ShownRows], a list whose head is dropped for nothing. The table follows while its end
/// is on screen; scrolled up, it keeps its place whatever comes and goes. Lines of a server that
/// does not run any more are never shown as live. Nothing here redacts: the server makes the
/// report.
@NullMarked
package org.relaysms.gateway.adminui.log;

import org.jspecify.annotations.NullMarked;
