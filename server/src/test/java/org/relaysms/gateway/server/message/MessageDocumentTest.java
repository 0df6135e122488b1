package org.relaysms.gateway.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Holds `docs/protocol.md` against the rules of a message. `-Dprotocol.rewrite=true` writes the
/// table anew, to be read in the diff.
class MessageDocumentTest {
  private static final String BEGIN = "<!-- messages: generated, do not edit -->\n";
  private static final String END = "<!-- messages: end -->";
  private static final Path FILE = Path.of("../docs/protocol.md");

  @Test
  void saysWhatTheRulesSay() throws IOException {
    var document = Files.readString(FILE);
    var begin = document.indexOf(BEGIN) + BEGIN.length();
    var right =
        document.substring(0, begin)
            + "\n"
            + MessageSamples.markdown()
            + "\n"
            + document.substring(document.indexOf(END));

    if (Boolean.getBoolean("protocol.rewrite")) {
      Files.writeString(FILE, right);
    }

    assertThat(Files.readString(FILE)).isEqualTo(right);
  }

  @Test
  void coversEveryStateAndEvent() {
    assertThat(classes(MessageSamples.states().values()))
        .containsExactlyInAnyOrder(MessageState.class.getPermittedSubclasses());
    assertThat(classes(MessageSamples.events().values()))
        .containsExactlyInAnyOrder(MessageEvent.class.getPermittedSubclasses());
  }

  private static List<Class<?>> classes(Collection<?> values) {
    return Arrays.asList(values.stream().map(Object::getClass).distinct().toArray(Class<?>[]::new));
  }
}
