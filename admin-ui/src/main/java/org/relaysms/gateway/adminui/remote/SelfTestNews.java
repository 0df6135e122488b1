package org.relaysms.gateway.adminui.remote;

import java.time.Duration;
import java.util.List;

/// What a self-test tells while it goes on. Steps are known by the server's words for them.
public sealed interface SelfTestNews {
  record Running(String step) implements SelfTestNews {}

  /// The step is good.
  ///
  /// @param fact such as an address; may be empty
  record Passed(String step, Duration took, String fact) implements SelfTestNews {}

  /// The step is not.
  ///
  /// @param trouble a stable word for why; `details` fill its words in
  /// @param why the server's own words, in English
  /// @param mend what to do, likewise
  record Failed(
      String step, Duration took, String trouble, List<String> details, String why, String mend)
      implements SelfTestNews {}

  record NotRun(String step) implements SelfTestNews {}

  /// The server that runs on the data folder.
  record RealServer(boolean answers) implements SelfTestNews {}

  /// The end of it.
  record Ended(boolean good) implements SelfTestNews {}

  /// It ended without a result: its last words.
  record Broken(String words) implements SelfTestNews {}
}
