package org.relaysms.gateway.adminui.sync;

import java.util.function.Consumer;

/// Port to the public sync protocol: what any sync page does to show codes (`docs/protocol.md`).
public interface SyncPage {
  /// Starts a sync for the user. Events come one after another, on any thread, until one that is
  /// final or until the sync is left.
  OpenSync open(String user, Consumer<PageEvent> events);

  /// A sync under way.
  interface OpenSync {
    /// Leaves: closes the connection, and no event comes any more. The server's session lives on
    /// until it expires or is ended through the admin interface.
    void leave();
  }
}
