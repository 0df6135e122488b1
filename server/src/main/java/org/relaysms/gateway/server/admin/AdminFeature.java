package org.relaysms.gateway.server.admin;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.function.BooleanSupplier;
import org.relaysms.gateway.server.health.HealthBook;
import org.relaysms.gateway.server.http.Json;
import org.relaysms.gateway.server.http.Routes;
import org.relaysms.gateway.server.kernel.Timers;
import org.relaysms.gateway.server.ws.WebSockets;

/// The assembled operator's side.
public final class AdminFeature implements AutoCloseable {
  private static final Status UPGRADE_REQUIRED = Status.create(426, "Upgrade Required");

  private final AdminGuard guard;
  private final EventHub hub;
  private final Routes routes;

  private AdminFeature(AdminGuard guard, EventHub hub, Routes routes) {
    this.guard = guard;
    this.hub = hub;
    this.routes = routes;
  }

  /// Watches everything and tells whoever has the token.
  ///
  /// @param ready whether the store answers
  /// @param health all that can be checked
  /// @param settings those that a start reads
  public static AdminFeature assemble(
      AdminDesk desk,
      OperatorBooks books,
      AdminToken token,
      ServerControl control,
      ServerMetrics metrics,
      BooleanSupplier ready,
      HealthBook health,
      SettingsDesk settings,
      Timers timers) {
    var guard = new AdminGuard(token, desk.address()::adminPort);
    var hub = new EventHub(desk, Json.mapper(), timers, Thread::startVirtualThread);
    var routes =
        new Routes()
            .filter(guard)
            .addAll(
                new AdminServerRoutes(desk, books.audit(), control, metrics, hub::statusChanged)
                    .table())
            .addAll(new AdminGatewayRoutes(desk, books.audit()).table())
            .addAll(new AdminAlertRoutes(desk, books.audit()).table())
            .addAll(new AdminUserRoutes(desk, books.audit(), hub::usersChanged).table())
            .addAll(new AdminTokenRoutes(books, desk.clock()).table())
            .addAll(new AdminAuditRoutes(books.audit()).table())
            .addAll(new AdminMessageRoutes(desk.messages(), books.audit(), desk.clock()).table())
            .addAll(new AdminLogRoutes(desk).table())
            .addAll(new AdminSettingsRoutes(settings, desk.log().settings(), books.audit()).table())
            .addAll(new HealthRoutes(ready, health).table())
            .get(EventSocket.PATH, AdminFeature::notAnUpgrade);
    metrics.watch(desk.gateways());
    metrics.watch(desk.sync());
    metrics.watch(desk.messages());
    return new AdminFeature(guard, hub, routes);
  }

  /// The table of the admin listener, the guard before it.
  public Routes routes() {
    return routes;
  }

  /// Serves the events.
  public void listen(WebSockets sockets) {
    sockets.endpoint(EventSocket.PATH, upgrade -> EventSocket.decide(upgrade, guard, hub));
  }

  /// How many clients read the events now.
  int eventClients() {
    return hub.clients();
  }

  @Override
  public void close() {
    hub.close();
  }

  private static void notAnUpgrade(ServerRequest request, ServerResponse response) {
    AdminAnswers.problem(
        response, UPGRADE_REQUIRED.code(), "Upgrade required", "The events come by WebSocket.");
  }
}
