package org.relaysms.gateway.server.gateway;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Where the registry writes down what happened, in the order it happened to each gateway.
interface GatewayJournal {
  /// Queues the entry, never blocks; completes after the commit, or fails with a `StoreFailure`.
  CompletableFuture<@Nullable Void> write(Entry entry);

  /// One thing to be written.
  sealed interface Entry {
    Imsi imsi();

    /// The same, leaving nothing of the gateway out.
    Entry wholly();

    /// The gateway as it is now.
    ///
    /// @param events what happened to it just now
    record Kept(Gateway gateway, Extent extent, List<GatewayEvent> events) implements Entry {
      @Override
      public Imsi imsi() {
        return gateway.imsi();
      }

      @Override
      public Entry wholly() {
        return new Kept(gateway, Extent.CARD, events);
      }
    }

    /// The gateway was removed, its history too.
    record Forgotten(Imsi imsi) implements Entry {
      @Override
      public Entry wholly() {
        return this;
      }
    }
  }

  /// How much of a gateway changed.
  enum Extent {
    /// Its lease was renewed, nothing else.
    LEASE,
    /// Its state or address changed.
    PRESENCE,
    /// Its card changed, and perhaps its presence.
    CARD
  }
}
