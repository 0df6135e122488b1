/// A canary that looks into `sync`.
@NullMarked
package org.relaysms.gateway.canaryui.shell;

import org.jspecify.annotations.NullMarked;
