package org.relaysms.gateway.adminui.remote;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.relaysms.gateway.adminui.fx.Subscription;

/// What the server says about itself, live.
public interface StatusFeed {
  /// Begins at once with what is known now; empty while no server is connected.
  Subscription watch(Consumer<? super Optional<ServerStatus>> listener);

  /// What is known now.
  Optional<ServerStatus> latest();

  /// The address that goes into codes; empty: the server chooses.
  CompletionStage<Reply<Nothing>> chooseAddress(Optional<String> host);
}
