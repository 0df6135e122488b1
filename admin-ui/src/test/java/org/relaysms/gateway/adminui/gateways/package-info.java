/// Proof of the Gateways page: its view model without a stage, 10,000 gateways pinging, its flows
/// and pictures.
@NullMarked
package org.relaysms.gateway.adminui.gateways;

import org.jspecify.annotations.NullMarked;
