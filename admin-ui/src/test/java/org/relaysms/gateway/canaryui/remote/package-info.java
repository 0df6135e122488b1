/// A canary that looks into `overview`.
@NullMarked
package org.relaysms.gateway.canaryui.remote;

import org.jspecify.annotations.NullMarked;
