package org.relaysms.gateway.server.db;

/// The writer's queue is full; the work was refused at once and never begun.
public final class StoreBusy extends StoreFailure {
  private static final long serialVersionUID = 1L;

  public StoreBusy() {
    super("the store's queue is full");
  }
}
