package org.relaysms.gateway.adminui.fx;

/// Ends a listening; ending it twice does nothing.
@FunctionalInterface
public interface Subscription extends AutoCloseable {
  @Override
  void close();

  /// One that ends several.
  static Subscription all(Subscription... parts) {
    return () -> {
      for (var part : parts) {
        part.close();
      }
    };
  }
}
