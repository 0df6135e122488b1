/// The architecture as rules that fail the build, each with a canary under `canary` that breaks it
/// on purpose: a rule that lets its canary pass proves nothing. Read [Rules] for the arrows and
/// [RulesTest] for how they are held.
@NullMarked
package org.relaysms.gateway.arch;

import org.jspecify.annotations.NullMarked;
