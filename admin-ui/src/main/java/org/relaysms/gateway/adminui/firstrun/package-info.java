/// The first set-up, and the self-test that it ends with and that can be run again later.
///
/// Read [FirstRunModel] first, then [SelfTestModel]. Each step has a model that knows what is typed
/// and judges it ([StepModel]) and a pane that shows it. Nothing is written before the last step is
/// finished; a settings file that is there is never replaced. What the computer has (folder,
/// addresses, ports) comes through `remote/Machine`, the form of a user from `account`. No rule of
/// the server belongs here: what the settings mean is tried out by the self-test.
@NullMarked
package org.relaysms.gateway.adminui.firstrun;

import org.jspecify.annotations.NullMarked;
