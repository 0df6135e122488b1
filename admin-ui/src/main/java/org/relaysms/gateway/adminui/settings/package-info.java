/// The Settings page: the server's settings by its own schema, changed in its file, and the app's
/// own choices.
///
/// Read [SettingsViewModel] first, then [SettingsView]. The server says which settings there are,
/// what is right, where each value comes from and what is wrong with a proposed one; this package
/// has the words and the order ([Category]). No rule about a value stands here. What is typed is
/// kept until it is saved or thrown away by the operator, through refusals, a restart and a lost
/// connection. Choices of this app come in as [AppChoice]s and count at once.
@NullMarked
package org.relaysms.gateway.adminui.settings;

import org.jspecify.annotations.NullMarked;
