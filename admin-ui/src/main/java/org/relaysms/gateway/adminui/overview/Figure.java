package org.relaysms.gateway.adminui.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.relaysms.gateway.adminui.remote.MessageState;
import org.relaysms.gateway.adminui.remote.MessageSummary;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.text.Texts;

/// A count: its name, the number, what stands beside it and below it.
public record Figure(String name, String number, String beside, String below) {
  private static final List<MessageState> UNFINISHED =
      List.of(
          MessageState.ACCEPTED, MessageState.WAITING, MessageState.PUBLISHING, MessageState.RETRY);

  /// Five, in their order on the page.
  static List<Figure> of(ServerStatus status, MessageSummary messages, Instant now, Texts texts) {
    return List.of(
        gateways(status.gateways(), texts),
        today(status, texts),
        waiting(messages, now, texts),
        failed(messages.count(MessageState.FAILED), texts),
        devices(status.devices(), texts));
  }

  private static Figure gateways(ServerStatus.GatewayCounts counts, Texts texts) {
    return new Figure(
        texts.get("overview.live"),
        texts.number(counts.live()),
        texts.get("overview.live.of", counts.total()),
        texts.get("overview.live.below", counts.late(), counts.silent()));
  }

  private static Figure today(ServerStatus status, Texts texts) {
    var hour = Series.of(status.messagesPerMinute(), ChartSpan.HOUR).sum();
    return new Figure(
        texts.get("overview.today"),
        texts.number(Traffic.messagesToday(status, texts.zone())),
        "",
        texts.get("overview.today.hour", hour));
  }

  private static Figure waiting(MessageSummary messages, Instant now, Texts texts) {
    var count = UNFINISHED.stream().mapToInt(messages::count).sum();
    return new Figure(
        texts.get("overview.waiting"),
        texts.number(count),
        "",
        count == 0 ? texts.get("overview.waiting.none") : oldest(messages, now, texts));
  }

  private static String oldest(MessageSummary messages, Instant now, Texts texts) {
    return messages
        .oldestUnfinished()
        .map(since -> texts.roughly(Duration.between(since, now)))
        .map(age -> texts.get("overview.waiting.oldest", age))
        .orElse("");
  }

  private static Figure failed(int count, Texts texts) {
    return new Figure(
        texts.get("overview.dead"),
        texts.number(count),
        "",
        texts.get(count == 0 ? "overview.dead.none" : "overview.dead.some"));
  }

  private static Figure devices(ServerStatus.DeviceCounts counts, Texts texts) {
    return new Figure(
        texts.get("overview.devices"),
        texts.number(counts.total()),
        "",
        texts.get("overview.devices.today", counts.syncedToday()));
  }
}
