/// "Start at login", as each system keeps it: a file that names this app. Read [Autostart] first,
/// then [LoginEntry], of which there is one for each system. Whether it is on is what the file
/// says, never what the app remembers. Nothing here knows a toolkit; all of it blocks on the disk,
/// so it is not for the UI thread.
@NullMarked
package org.relaysms.gateway.adminui.autostart;

import org.jspecify.annotations.NullMarked;
