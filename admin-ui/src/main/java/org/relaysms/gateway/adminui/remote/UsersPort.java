package org.relaysms.gateway.adminui.remote;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;

/// The users, live, and their devices.
public interface UsersPort {
  /// Begins at once with what is known now.
  Subscription watch(Consumer<? super Users> listener);

  CompletionStage<Reply<Nothing>> add(NewUser user);

  CompletionStage<Reply<Nothing>> changePassword(String user, String password);

  CompletionStage<Reply<Nothing>> remove(String user);

  CompletionStage<Reply<List<Device>>> devices(String user);

  CompletionStage<Reply<Nothing>> renameDevice(String device, String name);

  CompletionStage<Reply<Nothing>> revokeDevice(String device);
}
