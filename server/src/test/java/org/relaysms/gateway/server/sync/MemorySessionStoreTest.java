package org.relaysms.gateway.server.sync;

class MemorySessionStoreTest extends SessionStoreContract {
  @Override
  SessionStore store() {
    return new MemorySessionStore();
  }
}
