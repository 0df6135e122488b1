package org.relaysms.gateway.adminui.remote;

import java.util.Map;
import java.util.concurrent.CompletionStage;

/// The server's settings. Answers complete on the UI thread.
public interface SettingsPort {
  CompletionStage<Reply<SettingsSheet>> read();

  /// What the server would say against these values, by the rules of its start; writes nothing.
  CompletionStage<Reply<SettingFaults>> check(Map<String, String> valuesByName);

  /// Writes these values into the file that had this tag when it was read; 412 where it has
  /// changed.
  CompletionStage<Reply<SettingsSheet>> save(String tag, Map<String, String> valuesByName);

  /// Has the server make a certificate that nobody vouches for and name it in the file.
  ///
  /// @param key `ec` or `rsa`
  CompletionStage<Reply<SettingsSheet>> selfSign(String tag, String key);
}
