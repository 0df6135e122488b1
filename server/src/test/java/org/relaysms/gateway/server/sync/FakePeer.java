package org.relaysms.gateway.server.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.relaysms.gateway.server.ws.Peer;

/// A page's end of a socket that writes down what it hears.
final class FakePeer implements Peer {
  private final List<String> heard = new ArrayList<>();
  private boolean alive = true;

  static FakePeer halfOpen() {
    var peer = new FakePeer();
    peer.alive = false;
    return peer;
  }

  List<String> heard() {
    return heard;
  }

  String last() {
    return heard.getLast();
  }

  @Override
  public void text(String message) {
    heard.add(message);
  }

  @Override
  public void close(int code, String reason) {
    heard.add("close " + code + " " + reason);
  }

  @Override
  public void probe(Duration within, Consumer<Boolean> answer) {
    answer.accept(alive);
  }

  @Override
  public String address() {
    return "192.0.2.7";
  }
}
