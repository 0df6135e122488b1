/// A canary that looks into `sync`.
@NullMarked
package org.relaysms.gateway.canaryui.tray;

import org.jspecify.annotations.NullMarked;
