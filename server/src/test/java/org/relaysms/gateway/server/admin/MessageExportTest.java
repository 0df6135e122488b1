package org.relaysms.gateway.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.server.message.MessageQuery;

class MessageExportTest {
  private static final MessageQuery ALL =
      new MessageQuery(Set.of(), Optional.empty(), Optional.empty(), 100);

  private final FakeMessages messages = new FakeMessages();
  private final StringWriter out = new StringWriter();

  @Test
  void writesALineForEachMessageAndDisarmsWhatLooksLikeAFormula() {
    var export = MessageExport.csv(out);

    export.add(messages.find(2).orElseThrow());

    assertThat(out)
        .hasToString(
            "seq,id,state,tries,due,reason,sender,route,gateway,user,letter,sent_at,accepted_at,changed_at,copies\r\n"
                + "2,00000000000000000000000000000002,failed,1,,\"'=refused, with 422\",+237670000001,gateway-client,"
                + "624010000000001,ada,t,,2026-03-01T12:00:00Z,2026-03-01T12:00:00Z,0\r\n");
  }

  @Test
  void writesJsonLinesWithoutTexts() {
    var export = MessageExport.jsonLines(out);

    messages.each(ALL, export::add);

    assertThat(out.toString().lines()).hasSize(3).allMatch(line -> line.startsWith("{\"seq\":"));
    assertThat(out.toString()).doesNotContain(FakeMessages.TEXT);
  }
}
