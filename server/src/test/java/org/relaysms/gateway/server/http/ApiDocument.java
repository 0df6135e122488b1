package org.relaysms.gateway.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// An OpenAPI document of ours, to be held against what is served. Immutable.
public final class ApiDocument {
  private final JsonNode root;

  private ApiDocument(JsonNode root) {
    this.root = root;
  }

  /// One of our resources.
  ///
  /// @param resource such as `/openapi/admin.json`
  public static ApiDocument read(String resource) {
    try (var in =
        Objects.requireNonNull(ApiDocument.class.getResourceAsStream(resource), resource)) {
      return new ApiDocument(Json.mapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Such as `GET /seeds`.
  public SortedSet<String> routes() {
    var routes = new TreeSet<String>();
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return routes;
  }

  /// What a table serves, in the same words.
  public static SortedSet<String> routes(Routes served) {
    return served.list().stream()
        .map(route -> route.method() + " " + route.path())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The statuses by which a route may answer, without those that nobody plans: 500 and the rest.
  public SortedSet<Integer> statuses(String route) {
    var statuses = new TreeSet<Integer>();
    operation(route)
        .path("responses")
        .fieldNames()
        .forEachRemaining(
            status -> {
              if (!List.of("500", "default").contains(status)) {
                statuses.add(Integer.valueOf(status));
              }
            });
    return statuses;
  }

  /// The query parameters of a route.
  public Iterable<JsonNode> parameters(String route) {
    return operation(route).path("parameters");
  }

  /// What an answer says that the document does not, or the other way round.
  ///
  /// @param mediaType empty where there is no body
  public List<String> complaints(String route, int status, String mediaType, JsonNode body) {
    var content =
        resolved(operation(route).path("responses").path(Integer.toString(status))).path("content");
    if (mediaType.isEmpty()) {
      return content.isMissingNode() ? List.of() : List.of("a body is missing");
    }
    var schema = content.path(mediaType).path("schema");
    return schema.isMissingNode()
        ? List.of("nothing is said of " + mediaType + " with " + status)
        : new SchemaCheck(this::resolved).complaints(schema, body);
  }

  /// References that lead nowhere.
  public List<String> danglingReferences() {
    return root.findValuesAsText("$ref").stream()
        .filter(reference -> at(reference).isMissingNode())
        .toList();
  }

  private JsonNode operation(String route) {
    var words = route.split(" ", 2);
    return root.path("paths").path(words[1]).path(words[0].toLowerCase(Locale.ROOT));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? at(node.path("$ref").textValue()) : node;
  }

  private JsonNode at(String reference) {
    return root.at(reference.substring(1));
  }
}
