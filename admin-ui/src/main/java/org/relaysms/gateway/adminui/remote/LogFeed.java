package org.relaysms.gateway.adminui.remote;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;

/// The server's log: that there is more of it, live; stretches of it; what is left of it when the
/// server is gone; and a report of it.
public interface LogFeed {
  /// Begins at once with the number of the newest line, and tells it anew at most four times a
  /// second; empty while no server is connected.
  Subscription watch(Consumer<? super Optional<Long>> listener);

  /// The oldest lines with a higher number, at most `limit`.
  CompletionStage<Reply<LogPage>> after(long seq, int limit);

  /// The end of the file that a server wrote last, the oldest line first; empty where there is
  /// none.
  CompletionStage<List<LogLine>> former();

  /// Writes a redacted report, whether a server runs or not, into a file that only its owner may
  /// read.
  CompletionStage<Reply<Nothing>> report(Path file);
}
