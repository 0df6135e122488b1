/// Gateways: the phones and modems with a SIM that receive people's SMS and ping us (contract
/// section 9).
///
/// Read [GatewayRegistry] and [GatewayBook] first: the registry holds every gateway in memory, the
/// book is what the operator's side sees and does. Presence is a lease: last ping plus lifetime;
/// nothing else tells a live gateway from a silent one. Reads come from an immutable snapshot whose
/// bytes are made ahead; a ping is answered only after its commit. Phone numbers and IMSIs never
/// reach a log: the types that carry them print `***`. One server owns the gateways of a store: a
/// second one on the same database would not see the pings of the first. Nothing about messages or
/// users belongs here.
@NullMarked
package org.relaysms.gateway.server.gateway;

import org.jspecify.annotations.NullMarked;
