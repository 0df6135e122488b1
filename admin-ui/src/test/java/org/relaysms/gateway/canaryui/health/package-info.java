/// A canary that looks into `overview`.
@NullMarked
package org.relaysms.gateway.canaryui.health;

import org.jspecify.annotations.NullMarked;
