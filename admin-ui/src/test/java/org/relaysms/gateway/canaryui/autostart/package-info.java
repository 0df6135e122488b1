/// A canary that looks into `theme`.
@NullMarked
package org.relaysms.gateway.canaryui.autostart;

import org.jspecify.annotations.NullMarked;
