package org.relaysms.gateway.adminui.settings;

import javafx.scene.layout.Region;

/// A choice that is this app's own and counts at once: a row under "This app".
///
/// @param id names the row; the control gets it as `app-` and this
/// @param label what is chosen, in the operator's words
/// @param help what comes of it, in a sentence
/// @param control shows the choice and takes another
public record AppChoice(String id, String label, String help, Region control) {}
