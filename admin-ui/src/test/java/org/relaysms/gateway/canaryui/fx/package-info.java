/// A canary that looks into `theme`.
@NullMarked
package org.relaysms.gateway.canaryui.fx;

import org.jspecify.annotations.NullMarked;
