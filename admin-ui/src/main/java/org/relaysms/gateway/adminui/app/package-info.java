/// Starts the admin app and puts its parts together. [Launcher] is the entry point and decides
/// between a window and a headless server; [AdminApp] is the JavaFX application; [Assembly] wires
/// ports, view models and pages, and is the only place that knows them all; [OneWindow] sees to it
/// that a data folder has one window. Nothing imports this package.
@NullMarked
package org.relaysms.gateway.adminui.app;

import org.jspecify.annotations.NullMarked;
