/// A canary that looks into `overview`.
@NullMarked
package org.relaysms.gateway.canaryui.sync;

import org.jspecify.annotations.NullMarked;
