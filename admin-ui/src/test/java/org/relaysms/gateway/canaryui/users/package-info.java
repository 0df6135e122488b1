/// A canary that looks into `overview`.
@NullMarked
package org.relaysms.gateway.canaryui.users;

import org.jspecify.annotations.NullMarked;
