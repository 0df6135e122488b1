package org.relaysms.gateway.server.gateway;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a gateway calls its SIM: 1 to 32 of letters, digits, `_`, `-` (contract section 9). Usually
/// the 15 digits of 3GPP TS 23.003 section 2.2, but sample names occur too. Prints `***`.
public record Imsi(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,32}");

  public Imsi {
    if (!wellFormed(value)) {
      throw new IllegalArgumentException("not an IMSI");
    }
  }

  /// The IMSI, or nothing where the text is not one.
  public static Optional<Imsi> parse(String text) {
    return wellFormed(text) ? Optional.of(new Imsi(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "***";
  }

  private static boolean wellFormed(String text) {
    return FORM.matcher(text).matches();
  }
}
