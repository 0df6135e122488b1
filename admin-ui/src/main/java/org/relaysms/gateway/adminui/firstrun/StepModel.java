package org.relaysms.gateway.adminui.firstrun;

import java.util.function.Consumer;

/// What is typed in one step. UI thread only.
interface StepModel {
  /// The step is on screen: ask the computer what it needs to know.
  void open();

  /// Judges everything, says what is wrong beside it, and then tells whether nothing is.
  void judge(Consumer<Boolean> good);
}
