/// Canaries: each class here breaks a rule of the architecture on purpose.
@NullMarked
package org.relaysms.gateway.canary.alert;

import org.jspecify.annotations.NullMarked;
