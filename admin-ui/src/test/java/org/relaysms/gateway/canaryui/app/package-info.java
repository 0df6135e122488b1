/// What nobody may know.
@NullMarked
package org.relaysms.gateway.canaryui.app;

import org.jspecify.annotations.NullMarked;
