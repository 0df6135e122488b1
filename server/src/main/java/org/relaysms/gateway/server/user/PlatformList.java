package org.relaysms.gateway.server.user;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the account service's `{"saved_platforms": [...], "unsaved_platforms": [...]}`.
final class PlatformList {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private PlatformList() {}

  /// The saved platforms, or nothing where the text is no such list. One without the members a
  /// phone needs (contract section 6) is left out, since it would break all the others there.
  static Optional<List<Platform>> parse(String json, URI logoBase) {
    try {
      var saved = MAPPER.readTree(json).path("saved_platforms");
      return saved.isArray() ? Optional.of(platforms(saved, logoBase)) : Optional.empty();
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  private static List<Platform> platforms(JsonNode saved, URI logoBase) {
    var platforms = new ArrayList<Platform>();
    for (var each : saved) {
      if (each.hasNonNull("name") && each.hasNonNull("type") && each.hasNonNull("letter")) {
        platforms.add(
            new Platform(
                text(each, "name"),
                text(each, "description"),
                text(each, "type"),
                text(each, "letter"),
                logo(text(each, "logo"), logoBase)));
      }
    }
    return platforms;
  }

  /// Some services describe a platform in several languages at once: the JSON text then.
  private static String text(JsonNode platform, String member) {
    var value = platform.path(member);
    return value.isValueNode() ? value.asText("") : value.isMissingNode() ? "" : value.toString();
  }

  private static String logo(String path, URI base) {
    if (path.isEmpty() || path.startsWith("https://") || path.startsWith("http://")) {
      return path;
    }
    var before = base.toString();
    var slashes = (before.endsWith("/") ? 1 : 0) + (path.startsWith("/") ? 1 : 0);
    return switch (slashes) {
      case 0 -> before + "/" + path;
      case 1 -> before + path;
      default -> before + path.substring(1);
    };
  }
}
