package org.relaysms.gateway.sim;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The dev API and the backend publisher in one (contract section 8): a cookie for who has the key,
/// and the user of a phone number for who has the cookie. Thread-safe.
public final class SimulatedSenderService implements AutoCloseable {
  /// What a call gets.
  public enum Mood {
    WELL,
    /// Nothing until [#release], then what is right.
    SLOW,
    /// 200 with half a JSON text, and no cookie.
    GARBAGE,
    /// 200 with JSON of another kind, and no cookie.
    OTHER_JSON,
    /// 500.
    BROKEN,
    /// 401, whatever was sent.
    TURNING_AWAY,
    /// 200 with more than anybody wants to read.
    ENDLESS
  }

  private static final String COOKIE = "SWOBDev";

  private final String authId;
  private final String authKey;
  private final WebServer server;
  private final Map<String, String> usersByNumber = new ConcurrentHashMap<>();
  private final Set<String> cookies = ConcurrentHashMap.newKeySet();
  private final AtomicInteger authentications = new AtomicInteger();
  private final AtomicInteger lookUps = new AtomicInteger();
  private final CountDownLatch called = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile Mood authentication = Mood.WELL;
  private volatile Mood lookUp = Mood.WELL;
  private volatile boolean emptyList;

  public SimulatedSenderService(String authId, String authKey) {
    this.authId = authId;
    this.authKey = authKey;
    server =
        WebServer.builder()
            .address(InetAddress.getLoopbackAddress())
            .port(0)
            .shutdownHook(false)
            .routing(this::routes)
            .build()
            .start();
  }

  /// What the settings must say, in pairs of key and value.
  public List<String> settings() {
    return List.of(
        "dev_api.authentication_url",
        authenticationUrl(),
        "dev_api.auth_id",
        authId,
        "dev_api.auth_key",
        authKey,
        "backend_publisher.port",
        Integer.toString(server.port()),
        "backend_publisher.endpoint",
        "/users");
  }

  public String authenticationUrl() {
    return url() + "/v1/authenticate";
  }

  public String lookUpUrl() {
    return url() + "/users";
  }

  public void user(String number, String user) {
    usersByNumber.put(number, user);
  }

  public void authenticationGoes(Mood mood) {
    authentication = mood;
  }

  public void lookUpGoes(Mood mood) {
    lookUp = mood;
  }

  /// Says `[]` of an unknown number from now on, in place of 403.
  public void answersUnknownWithAnEmptyList() {
    emptyList = true;
  }

  /// As if it had been started anew: no cookie is good any more.
  public void forgetCookies() {
    cookies.clear();
  }

  /// Waits until a call that goes slowly has come.
  public void awaitCall() throws InterruptedException {
    if (!called.await(20, TimeUnit.SECONDS)) {
      throw new AssertionError("no slow call came");
    }
  }

  /// Lets the slow calls go on.
  public void release() {
    released.countDown();
  }

  public int authentications() {
    return authentications.get();
  }

  public int lookUps() {
    return lookUps.get();
  }

  @Override
  public void close() {
    release();
    server.stop();
  }

  private String url() {
    return "http://127.0.0.1:" + server.port();
  }

  private void routes(HttpRouting.Builder routing) {
    routing.post("/v1/authenticate", this::authenticate).post("/users", this::find);
  }

  private void authenticate(ServerRequest request, ServerResponse response)
      throws InterruptedException {
    authentications.incrementAndGet();
    var body = Wire.json(request.content().as(String.class));
    var right =
        body.path("auth_id").asText().equals(authId)
            && body.path("auth_key").asText().equals(authKey);
    if (goesWell(authentication, response)) {
      if (right) {
        var cookie = "dev" + authentications.get();
        cookies.add(cookie);
        response.header(HeaderNames.SET_COOKIE, COOKIE + "=" + cookie + "; Path=/; HttpOnly");
      }
      response.status(right ? 200 : 401).send();
    }
  }

  private void find(ServerRequest request, ServerResponse response) throws InterruptedException {
    lookUps.incrementAndGet();
    var number = Wire.json(request.content().as(String.class)).path("phone_number").asText();
    var cookie = request.headers().cookies().first(COOKIE).orElse("");
    if (!goesWell(lookUp, response)) {
      return;
    }
    if (!cookies.contains(cookie)) {
      response.status(401).send();
    } else if (usersByNumber.containsKey(number)) {
      response.send(Wire.json(Map.of("user_id", usersByNumber.getOrDefault(number, ""))));
    } else if (emptyList) {
      response.send("[]");
    } else {
      response.status(403).send();
    }
  }

  private boolean goesWell(Mood mood, ServerResponse response) throws InterruptedException {
    switch (mood) {
      case WELL -> {}
      case SLOW -> {
        called.countDown();
        released.await();
      }
      case GARBAGE -> response.send("{\"user_id\": ");
      case OTHER_JSON -> response.send("[{\"user_id\": 7}]");
      case BROKEN -> response.status(500).send("boom");
      case TURNING_AWAY -> response.status(401).send();
      case ENDLESS -> response.send("[" + " ".repeat(2_000_000) + "]");
    }
    return mood == Mood.WELL || mood == Mood.SLOW;
  }
}
