package org.relaysms.gateway.adminui.overview;

import java.util.List;
import org.relaysms.gateway.adminui.remote.ServerStatus;
import org.relaysms.gateway.adminui.remote.Users;
import org.relaysms.gateway.adminui.text.Texts;

/// A count: its name, the number, what stands beside it and below it.
public record Figure(String name, String number, String beside, String below) {

  /// Five, in their order on the page.
  static List<Figure> of(ServerStatus status, int syncsNow, Texts texts) {
    return List.of(
        gateways(status.gateways(), texts),
        pings(status.pingsPerMinute(), texts),
        new Figure(
            texts.get("overview.syncs"),
            texts.number(syncsNow),
            texts.get("overview.syncs.now"),
            texts.get("overview.syncs.today", status.devices().syncedToday())),
        new Figure(
            texts.get("overview.devices"),
            texts.number(status.devices().total()),
            "",
            texts.get("overview.devices.below")),
        new Figure(
            texts.get("overview.users"),
            texts.number(status.users()),
            "",
            texts.get(
                status.directory() == Users.Kind.LOCAL
                    ? "overview.users.local"
                    : "overview.users.remote")));
  }

  private static Figure gateways(ServerStatus.GatewayCounts counts, Texts texts) {
    return new Figure(
        texts.get("overview.live"),
        texts.number(counts.live()),
        texts.get("overview.live.of", counts.total()),
        texts.get("overview.live.below", counts.late(), counts.silent()));
  }

  private static Figure pings(List<Integer> perMinute, Texts texts) {
    var hour = perMinute.stream().mapToInt(Integer::intValue).sum();
    return new Figure(
        texts.get("overview.pings"),
        texts.number(lastOf(perMinute)),
        "",
        texts.get("overview.pings.hour", hour));
  }

  static int lastOf(List<Integer> perMinute) {
    return perMinute.isEmpty() ? 0 : perMinute.getLast();
  }
}
