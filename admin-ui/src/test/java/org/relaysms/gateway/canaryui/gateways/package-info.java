/// A canary that looks into `sync`.
@NullMarked
package org.relaysms.gateway.canaryui.gateways;

import org.jspecify.annotations.NullMarked;
