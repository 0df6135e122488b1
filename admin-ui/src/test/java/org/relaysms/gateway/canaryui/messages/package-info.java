/// A canary that looks into `overview`.
@NullMarked
package org.relaysms.gateway.canaryui.messages;

import org.jspecify.annotations.NullMarked;
