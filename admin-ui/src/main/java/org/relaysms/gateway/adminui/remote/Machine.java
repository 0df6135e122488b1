package org.relaysms.gateway.adminui.remote;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// What this computer has for a server that is yet to be set up. Every answer comes on the UI
/// thread.
public interface Machine {
  CompletionStage<FolderFacts> folder(Path path);

  CompletionStage<Addresses> addresses();

  CompletionStage<PortFacts> port(int port);

  /// Whether anything listens where the address leads; nothing is said to it.
  CompletionStage<Boolean> listens(URI address);

  /// Makes the data folder and its settings file, for the owner alone; an existing one stays.
  ///
  /// @return why it could not be done
  CompletionStage<Optional<NotWritten>> write(Path dataFolder, String settings);

  /// Why the settings file was not written.
  sealed interface NotWritten {
    /// Somebody else's is there, and stays.
    record There(Path file) implements NotWritten {}

    /// In the words of the system.
    record Failed(String reason) implements NotWritten {}
  }

  /// A folder as a data folder.
  ///
  /// @param freeBytes on its disk
  record FolderFacts(Use use, long freeBytes) {}

  /// What may be done with a folder.
  enum Use {
    /// It is missing and can be made, or is empty or held by this app alone.
    FREE,
    /// A server has settings or a store there.
    SETTLED,
    /// Somebody's files are there.
    FOREIGN,
    /// It is a file.
    FILE,
    /// Nothing can be written there.
    READ_ONLY
  }

  /// The addresses of this computer, the best first.
  ///
  /// @param reachable whether a phone could reach the first
  record Addresses(boolean reachable, List<ServerStatus.Choice> choices) {}

  /// A port to listen on.
  ///
  /// @param holder who has it, as far as the system tells
  /// @param next the next free one
  record PortFacts(boolean free, Optional<PortHolder> holder, int next) {}
}
