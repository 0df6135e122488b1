package org.relaysms.gateway.sim;

import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// The account service as the sync calls it (contract section 8): a password check that hands out a
/// cookie bound to the caller's `User-Agent`, and the platforms for whoever has that cookie.
///
/// Every user has the same password. Thread-safe, but only one thread lets it go down and come up.
public final class SimulatedAccountService implements AutoCloseable {
  /// How it feels.
  public enum Mood {
    WELL,
    /// Holds every password check until [#release].
    SLOW,
    /// 429 with `Retry-After: 7`.
    BUSY,
    /// 500 for the password check.
    BROKEN,
    /// The password is fine, but 500 for the platforms.
    WITHOUT_PLATFORMS
  }

  private final int port;
  private final String password;
  private final Map<String, String> agentsByCookie = new ConcurrentHashMap<>();
  private final AtomicInteger checks = new AtomicInteger();
  private WebServer server;
  private volatile Mood mood = Mood.WELL;
  private volatile CountDownLatch held = new CountDownLatch(1);

  private SimulatedAccountService(int port, String password) {
    this.password = password;
    this.port = port == 0 ? FreePort.next() : port;
    server = start(this.port);
  }

  /// Starts one on the port, 0 for a free one.
  public static SimulatedAccountService on(int port, String password) {
    return new SimulatedAccountService(port, password);
  }

  public int port() {
    return port;
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /// What `[user_management_api]` must say, in pairs of key and value.
  public List<String> settings() {
    return List.of(
        "users.directory",
        "remote",
        "user_management_api.api_url",
        url(),
        "user_management_api.verification_url",
        url() + "/v2/users/%s/verify",
        "user_management_api.platforms_url",
        url() + "/v2/users/%s/platforms");
  }

  public void feels(Mood other) {
    mood = other;
    held = new CountDownLatch(1);
  }

  /// Lets the held checks go on.
  public void release() {
    held.countDown();
  }

  /// How many password checks arrived.
  public int checks() {
    return checks.get();
  }

  /// From now on nobody listens on the port.
  public void goDown() {
    release();
    server.stop();
  }

  /// Listens again, on the same port.
  public void comeUp() {
    server = start(port);
  }

  @Override
  public void close() {
    goDown();
  }

  private WebServer start(int wanted) {
    return WebServer.builder()
        .address(InetAddress.getLoopbackAddress())
        .port(wanted)
        .shutdownHook(false)
        .routing(this::routes)
        .build()
        .start();
  }

  private void routes(HttpRouting.Builder routing) {
    routing
        .post("/v2/users/{user}/verify", this::verify)
        .get("/v2/users/{user}/platforms", this::platforms);
  }

  private void verify(ServerRequest request, ServerResponse response) throws InterruptedException {
    checks.incrementAndGet();
    var tried = Wire.json(request.content().as(String.class)).path("password").asText();
    switch (mood) {
      case BUSY -> response.status(429).header(HeaderNames.RETRY_AFTER, "7").send();
      case BROKEN -> response.status(Status.INTERNAL_SERVER_ERROR_500).send("boom");
      case SLOW -> {
        held.await();
        check(tried, request, response);
      }
      case WELL, WITHOUT_PLATFORMS -> check(tried, request, response);
    }
  }

  private void check(String tried, ServerRequest request, ServerResponse response) {
    if (tried.length() < 8) {
      response.status(Status.BAD_REQUEST_400).send();
    } else if (!tried.equals(password)) {
      response.status(Status.UNAUTHORIZED_401).send();
    } else {
      var cookie = "c" + agentsByCookie.size() + "-" + System.nanoTime();
      agentsByCookie.put(cookie, agent(request));
      response.header(HeaderNames.SET_COOKIE, "SWOB=" + cookie + "; HttpOnly; Path=/").send("{}");
    }
  }

  private void platforms(ServerRequest request, ServerResponse response) {
    var cookie = request.headers().cookies().first("SWOB");
    var known = cookie.map(agentsByCookie::remove).orElse("");
    if (mood == Mood.WITHOUT_PLATFORMS) {
      response.status(Status.INTERNAL_SERVER_ERROR_500).send();
    } else if (known.isEmpty() || !known.equals(agent(request))) {
      response.status(Status.UNAUTHORIZED_401).send();
    } else {
      response.header(HeaderNames.CONTENT_TYPE, "application/json").send(platforms().toString());
    }
  }

  private static JsonNode platforms() {
    return Wire.json(
        """
        {"saved_platforms": [{"name": "gmail", "description": "Gmail", "type": "email",
          "letter": "g", "logo": "/logo/gmail.svg"}],
         "unsaved_platforms": [{"name": "twitter", "description": "Twitter", "type": "text",
          "letter": "t", "logo": "/logo/twitter.svg"}]}
        """);
  }

  private static String agent(ServerRequest request) {
    return request.headers().first(HeaderNames.USER_AGENT).orElse("");
  }
}
