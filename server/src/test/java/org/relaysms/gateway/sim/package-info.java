/// A phone, a sync page and a gateway as their published clients behave, and the services that the
/// server calls, in a few lines each.
///
/// Read [SimulatedPhone] and [SimulatedPage] first. Everything here is written against the wire
/// contract alone, with `java.net.http` and the JDK's ciphers: nothing is imported from the server,
/// so that a mistake the server makes with itself cannot hide here. The tests of the server and of
/// the admin app use these classes over real sockets. They never sleep: waiting is a blocking read
/// with a deadline.
@NullMarked
package org.relaysms.gateway.sim;

import org.jspecify.annotations.NullMarked;
