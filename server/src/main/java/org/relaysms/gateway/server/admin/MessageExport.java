package org.relaysms.gateway.server.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.relaysms.gateway.server.http.Json;
import org.relaysms.gateway.server.message.MessageView;

/// Writes messages out, a line each, without their texts. One thread at a time.
///
/// @param line a message as one line
record MessageExport(Writer out, Function<MessageView, String> line) {
  private static final List<String> COLUMNS =
      List.of(
          "seq",
          "id",
          "state",
          "tries",
          "due",
          "reason",
          "sender",
          "route",
          "gateway",
          "user",
          "letter",
          "sent_at",
          "accepted_at",
          "changed_at",
          "copies");

  /// What a spreadsheet would take for a formula.
  private static final Pattern FORMULA = Pattern.compile("[=+@\\t-].*");

  /// RFC 4180, the names of the columns first; times in ISO 8601.
  static MessageExport csv(Writer out) {
    var export = new MessageExport(out, MessageExport::csvLine);
    export.write(String.join(",", COLUMNS) + "\r\n");
    return export;
  }

  /// One JSON object a line, as the admin API writes a message.
  static MessageExport jsonLines(Writer out) {
    return new MessageExport(out, view -> Json.text(MessageJson.of(view)) + "\n");
  }

  void add(MessageView view) {
    write(line.apply(view));
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String csvLine(MessageView view) {
    return List.of(
                Long.toString(view.seq()),
                view.id(),
                view.state(),
                Integer.toString(view.tries()),
                time(view.due()),
                view.reason().orElse(""),
                view.sender().orElse(""),
                view.route(),
                view.gateway().orElse(""),
                view.user().orElse(""),
                view.letter().orElse(""),
                time(view.sentAt()),
                view.acceptedAt().toString(),
                view.changedAt().toString(),
                Integer.toString(view.copies()))
            .stream()
            .map(MessageExport::cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String time(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse("");
  }

  /// A phone number keeps its `+`; anything else that looks like a formula gets an apostrophe.
  private static String cell(String text) {
    var safe = FORMULA.matcher(text).matches() && !text.matches("\\+[0-9]+") ? "'" + text : text;
    return safe.matches("[^\",\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
