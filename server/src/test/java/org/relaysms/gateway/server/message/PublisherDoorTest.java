package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom the door lets in, and what it makes of bad input.
@Tag("slice")
class PublisherDoorTest extends ServedPublisherApi {
  private static final String NOBODY = "0".repeat(32);

  @ParameterizedTest
  @CsvSource({
    "GET, /v3/publisher/messages",
    "POST, /v3/publisher/messages/00000000000000000000000000000000/published",
    "POST, /v3/publisher/messages/00000000000000000000000000000000/failed",
    "GET, /v3/publisher/gateways",
    "GET, /v3/publisher/users/ada",
  })
  void admitsAGoodTokenOfTheScopeOnly(String method, String path) {
    waiting("t:secret");

    for (var forged : List.of("", "Bearer", "Bearer forged", "Basic Z29vZDpnb29k", "good")) {
      var answer = publisher(forged).send(method, path, "");
      assertProblem(answer, 401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }
    assertProblem(publisher("Bearer narrow").send(method, path, ""), 403);
    assertThat(state()).isEqualTo("waiting");
  }

  /// Guessing is slowed, and locks nobody out who has a good token.
  @Test
  void slowsDownWhoGuessesTokens() {
    for (var guess = 0; guess < 60; guess++) {
      assertProblem(publisher("Bearer guess" + guess).get("/v3/publisher/gateways"), 401);
    }

    var refused = publisher("Bearer guess").get("/v3/publisher/gateways");

    assertProblem(refused, 429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(good().get("/v3/publisher/gateways").statusCode()).isEqualTo(200);
    server.time.advance(Duration.ofSeconds(2));
    assertProblem(publisher("Bearer guess").get("/v3/publisher/gateways"), 401);
  }

  @Test
  void wantsATokenInAHeader() {
    var answer = Calls.send("GET", server.publisherApi().resolve("/v3/publisher/messages"), "");

    assertProblem(answer, 401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0", "limit=-1", "limit=501", "limit=", "limit=ten", "limit=1.5",
        "limit=99999999999", "wait=-1", "wait=61", "wait=", "wait=soon", "limit=5&wait=1e1",
      })
  void refusesABadQueryAndLeasesNothing(String query) {
    waiting("t:still here");

    assertProblem(good().get("/v3/publisher/messages?" + query), 400);
    assertThat(state()).isEqualTo("waiting");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 400",
        "{ | 400",
        "[] | 400",
        "null | 400",
        "'{}' | 400",
        "{\"reason\":\"r\"} | 400",
        "{\"retry\":true} | 400",
        "{\"reason\":null,\"retry\":true} | 400",
        "{\"reason\":\"\",\"retry\":true} | 400",
        "{\"reason\":\" \\u0000 \",\"retry\":true} | 400",
        "{\"reason\":7,\"retry\":true} | 400",
        "{\"reason\":\"r\",\"retry\":\"true\"} | 400",
        "{\"reason\":\"r\",\"retry\":null} | 400",
        "{\"reason\":\"r\",\"retry\":1} | 400",
        "{\"reason\":\"r\",\"retry\":true}{} | 400",
        "{\"reason\":[\"r\"],\"retry\":true} | 400",
        "{\"reason\":{},\"retry\":true} | 400",
        "{\"reason\":\"r\",\"retry\":[]} | 400",
        "{\"reason\":\"r\",\"retry\":{}} | 400",
        "{\"reason\":\"\\ud800\\u2028\\u202e\",\"retry\":true} | 400",
        "{\"reason\":\"r\",\"retry\":true,\"lease_until\":null} | 400",
        "{\"reason\":\"r\",\"retry\":true,\"lease_until\":\"1\"} | 400",
        "{\"reason\":\"r\",\"retry\":true,\"lease_until\":1.5} | 400",
        "{\"reason\":\"r\",\"retry\":true,\"lease_until\":1e400} | 400",
        "{\"reason\":\"r\",\"retry\":true,\"lease_until\":99999999999999999999} | 400",
        "{\"reason\":\"r\",\"retry\":true,\"lease_until\":[]} | 400",
        "true | 400",
        "17 | 400",
        "\"text\" | 400",
      })
  void refusesABadFailure(String body, int status) {
    var id = fetched(1, "t:mine");

    assertProblem(good().send("POST", failedPath(id), body), status);
    assertThat(state()).isEqualTo("publishing");
  }

  @Test
  void refusesAnEndlessOrNestedFailure() {
    var id = fetched(1, "t:mine");
    var nested = "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000);

    assertProblem(good().send("POST", failedPath(id), "x".repeat(10_000_000)), 413);
    assertProblem(good().send("POST", failedPath(id), nested), 413);
    assertProblem(good().send("POST", failedPath(id), "[".repeat(100)), 400);
    assertThat(state()).isEqualTo("publishing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000000000000000000000000000",
        "1",
        "x",
        "%2e%2e",
        "ABCDEFABCDEFABCDEFABCDEFABCDEFAB"
      })
  void knowsNoMessageOfAnotherId(String id) {
    assertProblem(good().published(id), 404);
    assertProblem(good().failed(id, "none", true), 404);
  }

  @Test
  void saysEveryRefusalAsAProblem() {
    assertProblem(good().get("/v3/publisher/nothing"), 404);
    assertProblem(good().get("/"), 404);
    assertProblem(good().get("/v3/publisher/users/%2e%2e"), 404);
    for (var method : List.of("POST", "DELETE", "PUT")) {
      var answer = good().send(method, "/v3/publisher/messages", "");
      assertProblem(answer, 405);
      assertThat(answer.headers().firstValue("Allow")).contains("GET");
    }
    var get = good().get("/v3/publisher/messages/" + NOBODY + "/published");
    assertProblem(get, 405);
    assertThat(get.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void leasesNothingToAHead() {
    waiting("t:still here");

    var answer = good().send("HEAD", "/v3/publisher/messages", "");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(state()).isEqualTo("waiting");
  }
}
