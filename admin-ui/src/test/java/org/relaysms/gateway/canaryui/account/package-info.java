/// A canary that looks into `overview`.
@NullMarked
package org.relaysms.gateway.canaryui.account;

import org.jspecify.annotations.NullMarked;
