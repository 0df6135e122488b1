package org.relaysms.gateway.server.admin;

import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.function.Consumer;
import org.relaysms.gateway.server.http.JsonBody;

/// A member of a body that holds one line of free text, as a person types it into a field.
///
/// @param most characters (code points)
record OneLine(String field, int most) {
  /// Hands the text on, or answers 400 with what is wrong with it.
  void read(JsonBody.Parsed body, ServerResponse response, Consumer<String> work) {
    body.text(field)
        .ifPresentOrElse(
            text ->
                complaint(text)
                    .ifPresentOrElse(
                        words -> AdminAnswers.field(response, field, words),
                        () -> work.accept(text)),
            () -> AdminAnswers.field(response, field, "A text is needed."));
  }

  /// What is wrong with the text; nothing where it is good. An empty one is.
  Optional<String> complaint(String text) {
    if (text.codePointCount(0, text.length()) > most) {
      return Optional.of("A text of at most " + most + " characters is needed.");
    }
    return text.codePoints().anyMatch(OneLine::untypable)
        ? Optional.of("A text without line breaks and control characters is needed.")
        : Optional.empty();
  }

  private static boolean untypable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
