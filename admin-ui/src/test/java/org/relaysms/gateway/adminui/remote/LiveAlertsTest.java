package org.relaysms.gateway.adminui.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveAlertsTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final LiveAlerts alerts =
      new LiveAlerts(new AdminClient(http, Path.of("none"), Runnable::run, Runnable::run));
  private final List<Optional<Integer>> heard = new ArrayList<>();

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void knowsNothingUntilTheServerTells() throws IOException {
    var _ = alerts.watch(now -> heard.add(now.map(Alerts::count)));

    alerts.take(news("snapshot", 2));

    assertThat(heard).containsExactly(Optional.empty(), Optional.of(2));
  }

  @Test
  void knowsNothingAfterALoss() throws IOException {
    alerts.take(news("snapshot", 2));
    var _ = alerts.watch(now -> heard.add(now.map(Alerts::count)));

    alerts.take(News.LOST);
    alerts.take(news("snapshot", 1));

    assertThat(heard).containsExactly(Optional.of(2), Optional.empty(), Optional.of(1));
  }

  @Test
  void keepsWhatChangesOfOtherThingsLeaveOut() throws IOException {
    alerts.take(news("changes", 2));
    alerts.take(Wire.JSON.readValue("{\"type\":\"changes\"}", News.class));

    var _ = alerts.watch(now -> heard.add(now.map(Alerts::count)));

    assertThat(heard).containsExactly(Optional.of(2));
  }

  private static News news(String type, int count) throws IOException {
    return Wire.JSON.readValue(
        """
        {"type":"%s","alerts":{"enabled":true,"period":90,"grace":210,"quietFrom":null,
         "quietTo":null,"quiet":false,"count":%d,"silent":[]}}"""
            .formatted(type, count),
        News.class);
  }
}
