package org.relaysms.gateway.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// As much of JSON Schema as our documents use, and stricter: a member that the schema does not
/// name is a mistake.
///
/// @param resolved follows a `$ref`
record SchemaCheck(UnaryOperator<JsonNode> resolved) {
  List<String> complaints(JsonNode schema, JsonNode value) {
    return at("$", schema, value);
  }

  private List<String> at(String place, JsonNode given, JsonNode value) {
    var schema = resolved.apply(given);
    var complaints = new ArrayList<String>();
    if (!hasType(schema.path("type"), value)) {
      return List.of(place + " is no " + schema.path("type"));
    }
    if (schema.has("enum") && !elements(schema.path("enum")).contains(value)) {
      complaints.add(place + " is none of " + schema.path("enum"));
    }
    if (schema.has("pattern") && !value.asText().matches(schema.path("pattern").textValue())) {
      complaints.add(place + " does not match");
    }
    if (schema.has("minimum") && value.asLong() < schema.path("minimum").asLong()) {
      complaints.add(place + " is too small");
    }
    if (schema.has("maximum") && value.asLong() > schema.path("maximum").asLong()) {
      complaints.add(place + " is too large");
    }
    for (var i = 0; i < (value.isArray() ? value.size() : 0); i++) {
      complaints.addAll(at(place + "[" + i + "]", schema.path("items"), value.path(i)));
    }
    if (value.isObject()) {
      complaints.addAll(members(place, schema, value));
    }
    return complaints;
  }

  private List<String> members(String place, JsonNode schema, JsonNode value) {
    var complaints = new ArrayList<String>();
    elements(schema.path("required")).stream()
        .map(JsonNode::textValue)
        .filter(name -> !value.has(name))
        .forEach(name -> complaints.add(place + "." + name + " is missing"));
    value
        .properties()
        .forEach(
            member -> {
              var name = place + "." + member.getKey();
              var own = schema.path("properties").path(member.getKey());
              complaints.addAll(
                  own.isMissingNode()
                      ? List.of(name + " is not in the document")
                      : at(name, own, member.getValue()));
            });
    return complaints;
  }

  private static boolean hasType(JsonNode type, JsonNode value) {
    if (type.isMissingNode()) {
      return true;
    }
    var types = type.isArray() ? elements(type) : Set.of(type);
    return types.stream().anyMatch(one -> isOf(one.textValue(), value));
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> throw new IllegalArgumentException("a type that no document of ours uses");
    };
  }

  private static Set<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).collect(Collectors.toSet());
  }
}
