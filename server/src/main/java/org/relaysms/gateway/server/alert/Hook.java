package org.relaysms.gateway.server.alert;

/// Where alerts go. A call blocks.
interface Hook {
  /// What became of a call.
  sealed interface Outcome {
    record Delivered() implements Outcome {}

    /// The call came to nothing.
    ///
    /// @param arrived whether the other side may have heard it nevertheless
    record Failed(String reason, boolean arrived) implements Outcome {}
  }

  Outcome tell(HookNote note);
}
