package org.relaysms.gateway.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds `docs/protocol.md` against the rules. `-Dprotocol.rewrite=true` writes the table anew, to
/// be read in the diff.
class ProtocolDocumentTest {
  private static final String BEGIN = "<!-- transitions: generated, do not edit -->\n";
  private static final String END = "<!-- transitions: end -->";
  private static final Path FILE = Path.of("../docs/protocol.md");

  @Test
  void saysWhatTheRulesSay() throws IOException {
    var document = Files.readString(FILE);
    var begin = document.indexOf(BEGIN) + BEGIN.length();
    var end = document.indexOf(END);
    var right =
        document.substring(0, begin)
            + "\n"
            + ProtocolTable.markdown()
            + "\n"
            + document.substring(end);

    if (Boolean.getBoolean("protocol.rewrite")) {
      Files.writeString(FILE, right);
    }

    assertThat(Files.readString(FILE)).isEqualTo(right);
  }

  @Test
  void coversEveryStateAndEvent() {
    var states = ProtocolTable.situations().values().stream().map(ProtocolTable.Situation::state);
    var events = ProtocolTable.events().values().stream();

    assertThat(classes(states)).containsExactlyInAnyOrderElementsOf(leaves(SyncState.class));
    assertThat(classes(events)).containsExactlyInAnyOrderElementsOf(leaves(SyncEvent.class));
  }

  private static List<Class<?>> classes(Stream<?> values) {
    return values.<Class<?>>map(Object::getClass).distinct().toList();
  }

  private static List<Class<?>> leaves(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .<Class<?>>flatMap(
            permitted -> permitted.isSealed() ? leaves(permitted).stream() : Stream.of(permitted))
        .distinct()
        .toList();
  }
}
