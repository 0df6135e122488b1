package org.relaysms.gateway.server.health;

import java.time.Instant;
import java.util.Optional;
import org.relaysms.gateway.server.health.Check.State;

/// The store, and whether messages are taken in.
///
/// @param engine `sqlite` or `postgresql`
/// @param file there where the store is one of this machine
/// @param commits since the start
/// @param refusing why no message is taken in now
public record StoreFacts(
    String engine,
    boolean answers,
    Optional<StoreFile> file,
    long commits,
    Optional<String> refusing)
    implements Facts {
  /// The log is folded into the store at a few MiB; this much says that something prevents it.
  static final long LONG_LOG = 512L << 20;

  private static final String ID = "store";

  /// Sizes in bytes.
  ///
  /// @param log of the write-ahead log beside it
  /// @param lastCommitAt when one of the two last changed
  public record StoreFile(String path, long size, long log, Optional<Instant> lastCommitAt) {}

  @Override
  public Check check() {
    var told =
        new Told()
            .text("engine", engine)
            .text("file", file.map(StoreFile::path))
            .number("size", file.map(StoreFile::size))
            .number("logSize", file.map(StoreFile::log))
            .time("lastCommitAt", file.flatMap(StoreFile::lastCommitAt))
            .number("commits", commits)
            .truth("accepting", answers && refusing.isEmpty())
            .text("reason", refusing);
    if (!answers) {
      return told.as(ID, State.FAILED, "silent");
    }
    if (refusing.isPresent()) {
      return told.as(ID, State.FAILED, "refusing");
    }
    return file.filter(one -> one.log() >= LONG_LOG).isPresent()
        ? told.as(ID, State.WARNING, "long-log")
        : told.as(ID, State.OK, "answers");
  }
}
