package org.relaysms.gateway.server.message;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.relaysms.gateway.server.kernel.Feed;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.sync.DeviceId;

/// What the operator's side sees of the messages, and does to them. Thread-safe. The verbs return
/// once their change is committed.
public interface MessageBook {
  /// The newest first.
  List<MessageView> page(MessageQuery query);

  Optional<MessageView> find(long seq);

  /// Oldest first, its acceptance too; empty where there is no such message.
  List<MessageStep> history(long seq);

  /// What the message says; nothing where the store holds it no more, or cannot open it. Whoever
  /// asks must put it on record.
  Optional<String> text(long seq);

  /// Tries a failed, rejected, duplicate or waiting message again.
  MessageChange replay(long seq);

  /// Tries all failed or rejected messages that the query names again, page by page, however many;
  /// answers how many.
  int replayAll(MessageQuery query);

  MessageChange discard(long seq, String reason);

  /// Every message that the query names, newest first, however many; its `most` is the page in
  /// which they are fetched.
  void each(MessageQuery query, Consumer<MessageView> taker);

  /// When the latest message of each of the user's devices was accepted, whether it is still kept
  /// or not; a device that none came from is left out.
  Map<DeviceId, Instant> lastUses(UserId user, Collection<DeviceId> devices);

  /// How many are in each state; one that nobody is in may be missing.
  Map<String, Integer> counts();

  /// How many were accepted, copies aside, in each minute of the last 24 hours, oldest first, the
  /// current minute last; a restart loses none of them.
  int[] acceptedPerMinute();

  /// How often a message came again that had come before, since the server started.
  long copies();

  /// When the oldest that is still to be published was accepted.
  Optional<Instant> oldestUnfinished();

  /// Why nothing is accepted now.
  Optional<String> refusing();

  /// How the Publisher is.
  PublisherHealth publisher();

  /// All that is known of the Publisher.
  PublisherStanding standing();

  /// Told on the thread that made the change, after its commit; listeners must not block.
  Feed<MessageMove> moves();

  /// Told when the Publisher goes away, comes back or fetches.
  Feed<PublisherHealth> publisherChanges();
}
