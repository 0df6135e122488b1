package org.relaysms.gateway.adminui.remote;

import java.util.Optional;
import java.util.function.Function;

/// What came back from the server. Never an exception: a page shows each of the three.
public sealed interface Reply<T> {
  record Done<T>(T value) implements Reply<T> {}

  /// The server said no; `field` names the input that is wrong, where one is.
  record Refused<T>(int status, String title, String detail, Optional<String> field)
      implements Reply<T> {}

  /// No server, or it did not answer in time.
  record Unreachable<T>(String reason) implements Reply<T> {}

  default <U> Reply<U> map(Function<? super T, ? extends U> change) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(change.apply(value));
      case Refused<T>(int status, String title, String detail, Optional<String> field) ->
          new Refused<>(status, title, detail, field);
      case Unreachable<T>(String reason) -> new Unreachable<>(reason);
    };
  }
}
