/// Whether the window stays smooth over a busy server, beside an empty window of the same size in
/// the same run: `make bench-app`.
///
/// Read [AppBench] (the order of things) and [PulseMeter] (what is measured) first. The app is the
/// real one, attached to a real server in another process, which a third one loads; it is driven by
/// events on its nodes, as an operator's mouse and keys would. What gates is a ratio within the
/// run. Nothing here runs in `make verify`.
@NullMarked
package org.relaysms.gateway.adminui.bench;

import org.jspecify.annotations.NullMarked;
