package org.relaysms.gateway.bench;

import org.relaysms.gateway.server.Main;

/// The second process: the bare server, and in the same JVM the real one where there are arguments
/// for it, such as `serve --data DIR`.
public final class BenchServer {
  private BenchServer() {}

  public static void main(String[] arguments) throws InterruptedException {
    System.out.println("bare port=" + new BareServer().start());
    if (arguments.length > 0) {
      Main.main(arguments);
    }
    Thread.currentThread().join();
  }
}
