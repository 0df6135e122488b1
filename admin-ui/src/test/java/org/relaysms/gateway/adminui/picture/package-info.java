/// Pictures of pages, for people to look at and for tests to read pixels from. [PageWindow] shows a
/// page in a window of the usual size and writes `target/screenshots`.
@NullMarked
package org.relaysms.gateway.adminui.picture;

import org.jspecify.annotations.NullMarked;
