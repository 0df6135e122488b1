/// The few words every other package speaks: ids, secrets, time, what is counted by the minute, and
/// the feed that carries changes in-process.
///
/// Read [Secret] and [Feed] first. Everything here is free of I/O and knows no feature, no library
/// and no floor. If this package passes ten files, something is misplaced.
@NullMarked
package org.relaysms.gateway.server.kernel;

import org.jspecify.annotations.NullMarked;
