package org.relaysms.gateway.sim;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// A web page that shows the rotating code: asks for a socket, opens it, reads its frames (contract
/// sections 3 and 4).
///
/// Thread-safe. Frames are read in order, each once.
public final class SimulatedPage implements AutoCloseable {
  private final LinkedBlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
  private final CompletableFuture<Closing> closing = new CompletableFuture<>();
  private final AtomicInteger pings = new AtomicInteger();
  private final URI url;
  private final WebSocket socket;

  private SimulatedPage(URI url, String... headers) {
    this.url = url;
    var builder = Wire.CLIENT.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10));
    for (var i = 0; i + 1 < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    socket = builder.buildAsync(url, new Ear()).join();
  }

  /// The answer to the page's first request, the socket's url if it is a 200.
  public static Answer ask(URI api, String user, String... headers) {
    var all = new ArrayList<>(List.of("Content-Type", "text/plain"));
    all.addAll(List.of(headers));
    return Wire.get(api.resolve("/v2/sync/users/" + user), all.toArray(String[]::new));
  }

  /// Asks and opens.
  public static SimulatedPage open(URI api, String user) {
    return connect(URI.create(ask(api, user).ok().text()));
  }

  /// Opens a socket's url, known already. A refused upgrade is a `CompletionException`.
  public static SimulatedPage connect(URI url, String... headers) {
    return new SimulatedPage(url, headers);
  }

  public URI url() {
    return url;
  }

  /// The code of the next frame, which must be a url frame: what a phone would scan.
  public URI nextCode(Duration patience) {
    return code(nextFrame(patience));
  }

  /// The text of the next frame.
  public String nextFrame(Duration patience) {
    return next(patience).text();
  }

  public Frame next(Duration patience) {
    try {
      var frame = frames.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (frame == null) {
        throw new AssertionError(
            "no frame within " + patience + "; closed: " + closing.getNow(null));
      }
      return frame;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// The `qr_url` of a url frame.
  public static URI code(String frame) {
    return URI.create(Wire.json(frame).required("qr_url").textValue());
  }

  /// The frames that came and were not read.
  public List<String> unread() {
    return frames.stream().map(Frame::text).toList();
  }

  /// How many pings the server sent; each was answered.
  public int pings() {
    return pings.get();
  }

  public Closing closed(Duration patience) {
    try {
      return closing.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new AssertionError("not closed within " + patience + "; unread: " + unread(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public boolean isOpen() {
    return !closing.isDone();
  }

  public void say(String text) {
    socket.sendText(text, true).join();
  }

  /// Sends a text in pieces.
  public void sayInPieces(List<String> pieces) {
    for (var i = 0; i < pieces.size(); i++) {
      socket.sendText(pieces.get(i), i == pieces.size() - 1).join();
    }
  }

  /// Is gone without a word, as a browser that crashed.
  public void drop() {
    socket.abort();
  }

  /// Leaves politely, if it is still there.
  @Override
  public void close() {
    if (isOpen()) {
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(gone -> socket).join();
      socket.abort();
    }
  }

  /// A text and when it came, in `System.nanoTime`.
  public record Frame(String text, long nanos) {}

  /// How the server ended it; code 1006 where it ended without a close frame.
  public record Closing(int code, String reason) {}

  private final class Ear implements WebSocket.Listener {
    private final StringBuilder heard = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      heard.append(data);
      if (last) {
        frames.add(new Frame(heard.toString(), System.nanoTime()));
        heard.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
      pings.incrementAndGet();
      socket.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      closing.complete(new Closing(code, reason));
      return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      closing.complete(new Closing(1006, ""));
    }
  }
}
