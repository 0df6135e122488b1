package org.relaysms.gateway.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
  @ParameterizedTest
  @ValueSource(strings = {"{}", " [1, 2] ", "null", "\"text\"", "1", "{\"a\":\"é\"}"})
  void takesOneJsonValueOfAnyKind(String json) {
    assertThat(Body.parse(json.getBytes(UTF_8))).isInstanceOf(JsonBody.Parsed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "{", "{} {}", "{}x", "{'a':1}", "{\"a\":1,}", "NaN", "// {}\n{}"})
  void refusesWhatIsNotOneJsonValue(String text) {
    assertThat(Body.parse(text.getBytes(UTF_8))).isEqualTo(new JsonBody.Malformed());
  }

  @Test
  void refusesOtherCharacterSets() {
    assertThat(Body.parse("{\"a\":\"é\"}".getBytes(ISO_8859_1)))
        .isEqualTo(new JsonBody.Malformed());
    assertThat(Body.parse("{\"a\":1}".getBytes(UTF_16))).isEqualTo(new JsonBody.Malformed());
  }

  @Test
  void refusesEndlessNesting() {
    assertThat(Body.parse("[".repeat(1_000_000).getBytes(UTF_8)))
        .isEqualTo(new JsonBody.Malformed());
  }

  @Test
  void takesARawNewlineInsideAText() {
    assertThat(Body.parse("{\"public_key\":\"line\nline\"}".getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            JsonBody.Parsed.class,
            body -> assertThat(body.text("public_key")).contains("line\nline"));
  }
}
