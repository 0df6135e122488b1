/// The Gateways page: every gateway with its state, live, and what an operator does with one.
///
/// Read [GatewaysViewModel] first, then [GatewaysView]. Rows are objects that stay for the life of
/// their IMSI and are updated in place, so that selection and scroll position survive 10,000
/// gateways pinging each second; the order changes only when it must, by [RowOrder]. Which state a
/// gateway is in is the server's word; this package only says it ([Standing]) and sorts trouble
/// first. Numbers of gateways are public and shown whole; IMSIs are partly hidden until asked for.
@NullMarked
package org.relaysms.gateway.adminui.gateways;

import org.jspecify.annotations.NullMarked;
