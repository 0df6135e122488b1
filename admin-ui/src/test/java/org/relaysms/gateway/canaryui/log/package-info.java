/// A canary that looks into `overview`.
@NullMarked
package org.relaysms.gateway.canaryui.log;

import org.jspecify.annotations.NullMarked;
