package org.relaysms.gateway.adminui.firstrun;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;
import org.relaysms.gateway.adminui.remote.Device;
import org.relaysms.gateway.adminui.remote.NewUser;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.remote.Users;
import org.relaysms.gateway.adminui.remote.UsersPort;

/// The users before there is a server.
final class NobodyYet implements UsersPort {
  @Override
  public Subscription watch(Consumer<? super Users> listener) {
    listener.accept(Users.local(List.of()));
    return () -> {};
  }

  @Override
  public CompletionStage<Reply<Nothing>> add(NewUser user) {
    return notYet();
  }

  @Override
  public CompletionStage<Reply<Nothing>> changePassword(String user, String password) {
    return notYet();
  }

  @Override
  public CompletionStage<Reply<Nothing>> remove(String user) {
    return notYet();
  }

  @Override
  public CompletionStage<Reply<List<Device>>> devices(String user) {
    return notYet();
  }

  @Override
  public CompletionStage<Reply<Nothing>> renameDevice(String device, String name) {
    return notYet();
  }

  @Override
  public CompletionStage<Reply<Nothing>> revokeDevice(String device) {
    return notYet();
  }

  private static <T> CompletionStage<Reply<T>> notYet() {
    return CompletableFuture.completedFuture(new Reply.Unreachable<>("no server yet"));
  }
}
