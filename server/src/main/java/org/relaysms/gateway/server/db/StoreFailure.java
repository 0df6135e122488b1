package org.relaysms.gateway.server.db;

/// The store is broken: disk full, connection lost, file damaged, or closed. Nothing of the work
/// was kept.
public class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreFailure(String message) {
    super(message);
  }

  public StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
