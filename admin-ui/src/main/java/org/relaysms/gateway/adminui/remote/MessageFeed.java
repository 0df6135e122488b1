package org.relaysms.gateway.adminui.remote;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;

/// The messages: how they stand, live; pages of them; and what an operator may do with one.
public interface MessageFeed {
  /// Begins at once with what is known now, if anything is; then at most once a second, whenever
  /// any message moved.
  Subscription watch(Consumer<? super MessageSummary> listener);

  /// Newest first, at most `limit`.
  ///
  /// @param before only those with a lower number
  CompletionStage<Reply<MessagePage>> page(MessageQuery query, Optional<Long> before, int limit);

  CompletionStage<Reply<MessageStory>> story(long seq);

  /// What it says. The server puts on record that it was asked.
  CompletionStage<Reply<String>> text(long seq);

  CompletionStage<Reply<Nothing>> replay(long seq);

  /// How many are tried again.
  CompletionStage<Reply<Integer>> replayAll(Set<MessageState> states);

  CompletionStage<Reply<Nothing>> discard(long seq, String reason);

  /// Writes every message that the query names into a file, without texts.
  CompletionStage<Reply<Nothing>> export(MessageQuery query, Format format, Path file);

  /// The audit trail of the whole server, newest first.
  CompletionStage<Reply<AuditPage>> audit(Optional<Long> before);

  /// Of an export.
  enum Format {
    CSV("csv"),
    JSON_LINES("jsonl");

    private final String word;

    Format(String word) {
      this.word = word;
    }

    /// As the admin API calls it; also the ending of the file's name.
    public String word() {
      return word;
    }
  }
}
