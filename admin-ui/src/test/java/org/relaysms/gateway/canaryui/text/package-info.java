/// A canary that looks into `shell`.
@NullMarked
package org.relaysms.gateway.canaryui.text;

import org.jspecify.annotations.NullMarked;
