/// Canaries: each class here breaks a rule of the app's architecture on purpose.
@NullMarked
package org.relaysms.gateway.canaryui;

import org.jspecify.annotations.NullMarked;
