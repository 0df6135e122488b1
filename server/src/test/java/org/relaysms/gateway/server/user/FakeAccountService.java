package org.relaysms.gateway.server.user;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.relaysms.gateway.server.config.UserManagementConfig;

/// An account service as contract section 8 describes it, on a loopback socket: it binds its
/// session to the `User-Agent`, and can be told to misbehave at either of its two calls.
/// Thread-safe.
public final class FakeAccountService implements AutoCloseable {
  /// How a call is answered.
  public enum Mood {
    WELL,
    /// Only when the service is closed.
    NEVER,
    /// The status comes at once, the body never ends.
    ENDLESSLY,
    BAD_REQUEST,
    UNAUTHORIZED,
    /// 429 with `Retry-After: 17`.
    LOCKED,
    BROKEN,
    OVERLOADED,
    /// 200 with a body that is no JSON, and no cookie.
    GARBAGE,
    REDIRECT,
    /// The connection ends without an answer.
    HANG_UP
  }

  private record Account(String password, List<String> letters) {}

  private static final int SHORTEST_PASSWORD = 8;
  private static final String RETRY_AFTER = "17";

  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<String, Account> accountsById = new ConcurrentHashMap<>();
  private final Map<String, String> agentsByCookie = new ConcurrentHashMap<>();
  private final AtomicInteger verifications = new AtomicInteger();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final InetSocketAddress address;
  private final HttpServer server;
  private volatile Mood verification = Mood.WELL;
  private volatile Mood platforms = Mood.WELL;

  public FakeAccountService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    address = server.getAddress();
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /// Opens an account.
  ///
  /// @param letters the platforms he has saved, of `g`, `t`, `T`
  public void account(String id, String password, String... letters) {
    accountsById.put(id, new Account(password, List.of(letters)));
  }

  public void verificationGoes(Mood mood) {
    verification = mood;
  }

  public void platformsGo(Mood mood) {
    platforms = mood;
  }

  /// How many passwords it was asked about.
  public int verifications() {
    return verifications.get();
  }

  public String url() {
    return "http://127.0.0.1:" + address.getPort();
  }

  public String verificationUrl() {
    return url() + "/v2/users/%s/verify";
  }

  public String platformsUrl() {
    return url() + "/v2/users/%s/platforms";
  }

  /// The section a server in remote mode needs.
  public UserManagementConfig config(Duration timeout) {
    return new UserManagementConfig(
        Optional.of(URI.create(url())),
        Optional.of(verificationUrl()),
        Optional.of(platformsUrl()),
        timeout,
        timeout);
  }

  /// Ends it: nobody listens on its port any more.
  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var parts = exchange.getRequestURI().getPath().split("/", -1);
      var verify = parts[parts.length - 1].equals("verify");
      var mood = verify ? verification : platforms;
      if (mood == Mood.WELL && verify) {
        verify(exchange, parts[3]);
      } else if (mood == Mood.WELL) {
        platforms(exchange, parts[3]);
      } else {
        misbehave(exchange, mood);
      }
    }
  }

  private void verify(HttpExchange exchange, String user) throws IOException {
    verifications.incrementAndGet();
    var password = mapper.readTree(exchange.getRequestBody()).path("password").asText();
    var account = accountsById.get(user);
    if (password.length() < SHORTEST_PASSWORD) {
      send(exchange, 400, "");
    } else if (account == null || !account.password().equals(password)) {
      send(exchange, 401, "");
    } else {
      var cookie = UUID.randomUUID().toString();
      agentsByCookie.put(cookie, agent(exchange));
      exchange.getResponseHeaders().add("Set-Cookie", "other=1; Path=/");
      exchange.getResponseHeaders().add("Set-Cookie", "SWOB=" + cookie + "; Path=/; HttpOnly");
      send(exchange, 200, "{}");
    }
  }

  private void platforms(HttpExchange exchange, String user) throws IOException {
    var cookie = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
    var agent = agentsByCookie.getOrDefault(cookie.replace("SWOB=", ""), "");
    var account = accountsById.get(user);
    if (account == null || agent.isEmpty() || !agent.equals(agent(exchange))) {
      send(exchange, 401, "");
    } else {
      var saved = account.letters().stream().map(FakeAccountService::platform).toList();
      var lists = Map.of("saved_platforms", saved, "unsaved_platforms", List.of(platform("g")));
      send(exchange, 200, mapper.writeValueAsString(lists));
    }
  }

  /// Nothing where it is only a library's default, which no session is bound to.
  private static String agent(HttpExchange exchange) {
    var agent = String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent"));
    return agent.startsWith("Java") ? "" : agent;
  }

  private static Map<String, String> platform(String letter) {
    return switch (letter) {
      case "g" -> platform("gmail", "email", letter);
      case "t" -> platform("twitter", "text", letter);
      case "T" -> platform("telegram", "messaging", letter);
      default -> throw new IllegalArgumentException(letter);
    };
  }

  private static Map<String, String> platform(String name, String type, String letter) {
    return Map.of(
        "name",
        name,
        "description",
        "Made for " + name,
        "type",
        type,
        "letter",
        letter,
        "logo",
        "/public/" + name + ".svg",
        "initialization_url",
        "/v2/platforms/" + name);
  }

  private void misbehave(HttpExchange exchange, Mood mood) throws IOException {
    switch (mood) {
      case NEVER -> waitForTheEnd();
      case ENDLESSLY -> endlessly(exchange);
      case BAD_REQUEST -> send(exchange, 400, "");
      case UNAUTHORIZED -> send(exchange, 401, "");
      case LOCKED -> {
        exchange.getResponseHeaders().add("Retry-After", RETRY_AFTER);
        send(exchange, 429, "");
      }
      case BROKEN -> send(exchange, 500, "oops");
      case OVERLOADED -> send(exchange, 503, "");
      case GARBAGE -> send(exchange, 200, "<html>");
      case REDIRECT -> {
        exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
        send(exchange, 302, "");
      }
      case WELL, HANG_UP -> {}
    }
  }

  private void endlessly(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
    waitForTheEnd();
  }

  private void waitForTheEnd() {
    try {
      closing.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
