package org.relaysms.gateway.server.kernel;

import java.util.Optional;

/// An exception as a log may show it: types, causes and places, but no texts, since a text may hold
/// what a request held.
public final class Wordless extends Exception {
  private static final long serialVersionUID = 1L;

  private Wordless(String type, Optional<Wordless> cause) {
    super(type, cause.orElse(null));
  }

  public static Wordless of(Throwable failure) {
    var cause = Optional.ofNullable(failure.getCause()).map(Wordless::of);
    var bare = new Wordless(failure.getClass().getName(), cause);
    bare.setStackTrace(failure.getStackTrace());
    return bare;
  }
}
