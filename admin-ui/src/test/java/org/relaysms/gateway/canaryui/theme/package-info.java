/// A canary that looks into `remote`.
@NullMarked
package org.relaysms.gateway.canaryui.theme;

import org.jspecify.annotations.NullMarked;
