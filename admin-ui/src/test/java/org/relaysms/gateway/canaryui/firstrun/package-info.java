/// A canary that looks into `overview`.
@NullMarked
package org.relaysms.gateway.canaryui.firstrun;

import org.jspecify.annotations.NullMarked;
