package org.relaysms.gateway.adminui.remote;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;

/// [UsersPort] over the events. UI thread only.
final class LiveUsers implements UsersPort {
  private final Watchers<Users> watchers = new Watchers<>();
  private final AdminClient client;
  private Users latest = Users.local(List.of());

  LiveUsers(AdminClient client) {
    this.client = client;
  }

  void take(News news) {
    news.users()
        .ifPresent(
            users -> {
              latest = users;
              watchers.tell(users);
            });
  }

  @Override
  public Subscription watch(Consumer<? super Users> listener) {
    listener.accept(latest);
    return watchers.add(listener);
  }

  @Override
  public CompletionStage<Reply<Nothing>> add(NewUser user) {
    return client.post("/users", user);
  }

  @Override
  public CompletionStage<Reply<Nothing>> changePassword(String user, String password) {
    return client.put(path(user) + "/password", Map.of("password", password));
  }

  @Override
  public CompletionStage<Reply<Nothing>> remove(String user) {
    return client.delete(path(user));
  }

  @Override
  public CompletionStage<Reply<List<Device>>> devices(String user) {
    return client
        .get(path(user) + "/devices", Devices.class)
        .thenApply(reply -> reply.map(Devices::devices));
  }

  @Override
  public CompletionStage<Reply<Nothing>> renameDevice(String device, String name) {
    return client.put("/devices/" + AdminClient.segment(device) + "/name", Map.of("name", name));
  }

  @Override
  public CompletionStage<Reply<Nothing>> revokeDevice(String device) {
    return client.delete("/devices/" + AdminClient.segment(device));
  }

  private static String path(String user) {
    return "/users/" + AdminClient.segment(user);
  }

  private record Devices(List<Device> devices) {}
}
