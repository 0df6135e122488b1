package org.relaysms.gateway.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// Ports that may be closed and opened again while other tests run beside: from below the range out
/// of which a system answers a wish for port 0, each given out once. Thread-safe.
public final class FreePort {
  private static final int FIRST = 15_000;
  private static final int COUNT = 15_000;

  /// Two builds at once begin at different places.
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 101 % COUNT));

  private FreePort() {}

  public static int next() {
    for (var tries = 0; tries < COUNT; tries++) {
      var port = FIRST + NEXT.getAndIncrement() % COUNT;
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port");
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (BindException _) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
