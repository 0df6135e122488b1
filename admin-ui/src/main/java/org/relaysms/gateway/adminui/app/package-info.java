/// Starts the admin app and puts its parts together. [Launcher] is the entry point.
@NullMarked
package org.relaysms.gateway.adminui.app;

import org.jspecify.annotations.NullMarked;
