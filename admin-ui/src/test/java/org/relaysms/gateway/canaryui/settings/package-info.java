/// A canary that looks into `overview`.
@NullMarked
package org.relaysms.gateway.canaryui.settings;

import org.jspecify.annotations.NullMarked;
