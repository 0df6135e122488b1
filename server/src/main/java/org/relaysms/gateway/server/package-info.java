/// The roof: the command line ([Main]) and the assembly of every feature into one running server.
/// Nothing imports it.
@NullMarked
package org.relaysms.gateway.server;

import org.jspecify.annotations.NullMarked;
