package org.relaysms.gateway.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformListTest {
  private static final URI BASE = URI.create("https://accounts.example.org:9000");

  @Test
  void readsTheSavedPlatformsAlone() {
    var json =
        """
        {"saved_platforms": [{"name": "gmail", "description": "Mail", "type": "email", "letter": "g",
          "logo": "/g.svg", "more": [1]}], "unsaved_platforms": [{"name": "x"}]}
        """;

    assertThat(PlatformList.parse(json, BASE))
        .contains(
            List.of(
                new Platform(
                    "gmail", "Mail", "email", "g", "https://accounts.example.org:9000/g.svg")));
  }

  @Test
  void keepsDescriptionsInSeveralLanguagesAsTheirJson() {
    assertThat(
            one(
                "{\"name\":\"a\",\"type\":\"text\",\"letter\":\"a\",\"description\":{\"en\":\"x\"}}"))
        .isEqualTo(new Platform("a", "{\"en\":\"x\"}", "text", "a", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example,  /x.svg,              https://a.example/x.svg",
    "https://a.example/, /x.svg,              https://a.example/x.svg",
    "https://a.example,  x.svg,               https://a.example/x.svg",
    "https://a.example/, x.svg,               https://a.example/x.svg",
    "https://a.example,  https://b.example/x, https://b.example/x",
    "https://a.example,  '',                  ''"
  })
  void putsTheBaseBeforeALogoOnce(URI base, String logo, String expected) {
    var json =
        """
        {"saved_platforms": [{"name": "a", "type": "text", "letter": "a", "logo": "%s"}]}
        """
            .formatted(logo);

    assertThat(PlatformList.parse(json, base).orElseThrow().getFirst().logo()).isEqualTo(expected);
  }

  @Test
  void leavesOutWhatWouldBreakTheOthersOnAPhone() {
    var json =
        """
        {"saved_platforms": [null, 1, "x", {}, {"name": "a", "type": null, "letter": "a"},
          {"name": "b", "type": "text", "letter": "b"}]}
        """;

    assertThat(PlatformList.parse(json, BASE).orElseThrow())
        .extracting(Platform::letter)
        .containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "<html>",
        "null",
        "[]",
        "{}",
        "{\"saved_platforms\": null}",
        "{\"saved_platforms\": {}}",
        "{\"saved_platforms\": []} x"
      })
  void readsNothingFromWhatIsNoSuchList(String json) {
    assertThat(PlatformList.parse(json, BASE)).isEmpty();
  }

  @Test
  void takesAnEmptyListForOne() {
    assertThat(PlatformList.parse("{\"saved_platforms\": []}", BASE)).contains(List.of());
  }

  private static Platform one(String platform) {
    var json = "{\"saved_platforms\": [" + platform + "]}";
    return PlatformList.parse(json, BASE).orElseThrow().getFirst();
  }
}
