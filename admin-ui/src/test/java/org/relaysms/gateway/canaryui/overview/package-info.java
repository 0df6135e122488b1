/// A canary that looks into `gateways`.
@NullMarked
package org.relaysms.gateway.canaryui.overview;

import org.jspecify.annotations.NullMarked;
