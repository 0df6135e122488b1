/// The icon beside the clock, where the desktop has a place for one: a bonus that nothing depends
/// on. Read [Tray] first, then [DesktopTray]. AWT, which some desktops let hang, is seen by
/// [AwtTray] and [TrayDrawing] alone and runs on a thread of its own; whoever waits for it waits
/// for a limited time, and then there is no tray. The UI thread never waits.
@NullMarked
package org.relaysms.gateway.adminui.tray;

import org.jspecify.annotations.NullMarked;
