/// A phone, a sync page, a gateway and an operator as their published clients behave, in a few
/// lines each: the self-test uses them, and so do the tests of the server and of the admin app,
/// which add the services that the server calls.
///
/// Read [SimulatedPhone] and [SimulatedPage] first. Everything here is written against the wire
/// contract alone, with `java.net.http` and the JDK's ciphers: nothing is imported from the server,
/// so that a mistake the server makes with itself cannot hide here. What is not as the contract
/// says is an `AssertionError`. They never sleep: waiting is a blocking read with a deadline.
@NullMarked
package org.relaysms.gateway.sim;

import org.jspecify.annotations.NullMarked;
