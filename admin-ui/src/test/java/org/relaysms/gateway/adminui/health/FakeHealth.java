package org.relaysms.gateway.adminui.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.relaysms.gateway.adminui.remote.HealthCheck;
import org.relaysms.gateway.adminui.remote.HealthPort;
import org.relaysms.gateway.adminui.remote.HealthReport;
import org.relaysms.gateway.adminui.remote.Reply;

/// Answers what the test says: at once, or when the test lets it.
public final class FakeHealth implements HealthPort {
  public int asked;
  private final List<CompletableFuture<Reply<HealthReport>>> held = new ArrayList<>();
  private Reply<HealthReport> answer = told();
  private boolean holding;

  public static HealthCheck check(
      String id, HealthCheck.State state, String detail, Map<String, Object> facts) {
    return new HealthCheck(id, state, detail, facts);
  }

  public static Reply<HealthReport> told(HealthCheck... checks) {
    return new Reply.Done<>(new HealthReport(Instant.EPOCH, List.of(checks)));
  }

  public FakeHealth answers(Reply<HealthReport> reply) {
    answer = reply;
    return this;
  }

  /// From now on answers wait.
  public void hold() {
    holding = true;
  }

  /// Those that waited get the answer of now, and later ones come at once.
  public void release() {
    holding = false;
    held.forEach(waiting -> waiting.complete(answer));
    held.clear();
  }

  @Override
  public CompletionStage<Reply<HealthReport>> checks() {
    asked++;
    if (!holding) {
      return CompletableFuture.completedFuture(answer);
    }
    var waiting = new CompletableFuture<Reply<HealthReport>>();
    held.add(waiting);
    return waiting;
  }
}
