/// The app's architecture as rules that fail the build, each with a canary under `canaryui` that
/// breaks it on purpose: a rule that lets its canary pass proves nothing. What holds for every part
/// of the house (names, null, sleep, cycles) is the server's own rule. Read [AppRules] for the
/// arrows.
@NullMarked
package org.relaysms.gateway.adminui.arch;

import org.jspecify.annotations.NullMarked;
