package org.relaysms.gateway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.relaysms.gateway.bench.Measured.Latencies;

/// Very many sync pages on one thread and one selector: opens them, keeps them, answers pings, and
/// notes when each frame came. One thread at a time.
final class PageLoad implements AutoCloseable {
  private static final int OPENING_AT_ONCE = 128;

  private final Selector selector;
  private final Queue<URI> toOpen;
  private final int wanted;
  private final Duration period;
  private final Latencies lateness = new Latencies();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
  private int opening;
  private int open;
  private int frames;
  private int closed;

  private PageLoad(List<URI> urls, Duration period) throws IOException {
    selector = Selector.open();
    toOpen = new ArrayDeque<>(urls);
    wanted = urls.size();
    this.period = period;
  }

  /// Pages for these urls; the n-th frame of each is due n periods after its opening.
  static PageLoad of(List<URI> urls, Duration period) {
    try {
      return new PageLoad(urls, period);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Opens all, until each has its first frame; answers how many that were per second.
  double openAll(Duration patience) {
    var start = System.nanoTime();
    serve(patience, () -> frames >= wanted);
    return wanted / ((System.nanoTime() - start) / 1e9);
  }

  /// Keeps them until the server has closed all, or the time is over.
  void keep(Duration time) {
    serve(time, () -> closed >= wanted);
  }

  int open() {
    return open;
  }

  int frames() {
    return frames;
  }

  int closed() {
    return closed;
  }

  /// How late the frames came, all of them.
  double latenessP99Millis() {
    return lateness.quantile(0.99) / 1e6;
  }

  @Override
  public void close() {
    try {
      for (var key : selector.keys()) {
        key.channel().close();
      }
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Duration time, BooleanSupplier enough) {
    var end = System.nanoTime() + time.toNanos();
    try {
      while (!enough.getAsBoolean() && System.nanoTime() < end) {
        while (opening < OPENING_AT_ONCE && !toOpen.isEmpty()) {
          connect(toOpen.remove());
        }
        selector.select(this::ready, 50);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void connect(URI url) throws IOException {
    var channel = SocketChannel.open();
    channel.configureBlocking(false);
    var page = new BarePage(channel, url);
    var connected = channel.connect(new InetSocketAddress(url.getHost(), url.getPort()));
    channel.register(selector, connected ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, page);
    opening++;
    if (connected) {
      page.upgrade();
    }
  }

  private void ready(SelectionKey key) {
    var page = (BarePage) key.attachment();
    try {
      if (key.isConnectable()) {
        page.finishConnect();
        key.interestOps(SelectionKey.OP_READ);
      } else {
        heard(page, page.read(buffer));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("after %d pages".formatted(open), e);
    }
  }

  private void heard(BarePage page, BarePage.Heard heard) throws IOException {
    if (heard.opened()) {
      opening--;
      open++;
    }
    for (var i = 0; i < heard.texts(); i++) {
      lateness.add(page.lateness(period));
      frames++;
    }
    if (heard.closed()) {
      closed++;
      page.close();
    }
  }
}
