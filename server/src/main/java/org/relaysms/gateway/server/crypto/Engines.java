package org.relaysms.gateway.server.crypto;

import java.security.GeneralSecurityException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Ciphers and MACs that are used again: finding one among the providers costs more than encrypting
/// an SMS with it. Thread-safe; an engine is in one thread's hands at a time, and one that failed
/// is not used again.
final class Engines<E> {
  /// More are never idle; how many are in use at once is not limited.
  private static final int IDLE = 64;

  private final BlockingQueue<E> idle = new ArrayBlockingQueue<>(IDLE);
  private final Source<E> source;

  Engines(Source<E> source) {
    this.source = source;
  }

  <R> R use(Step<E, R> step) throws GeneralSecurityException {
    var waiting = idle.poll();
    var engine = waiting == null ? source.make() : waiting;
    var result = step.apply(engine);
    var _ = idle.offer(engine);
    return result;
  }

  interface Source<E> {
    E make() throws GeneralSecurityException;
  }

  /// Must set the engine up anew before anything else.
  interface Step<E, R> {
    R apply(E engine) throws GeneralSecurityException;
  }
}
