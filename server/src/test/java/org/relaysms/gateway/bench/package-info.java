/// How fast the server is, beside what the same machine could do at best: `make bench-server`.
///
/// Read [Bench] (the load generator, a process of its own) and [BenchServer] (the real server and
/// bare routes in one JVM) first. What gates is the ratio to the bare thing, measured in the same
/// run; the absolute figures are printed beside it and mean little on another machine. The admin
/// app is measured from its own module, over a [BusyServer]. Nothing here runs in `make verify`.
@NullMarked
package org.relaysms.gateway.bench;

import org.jspecify.annotations.NullMarked;
