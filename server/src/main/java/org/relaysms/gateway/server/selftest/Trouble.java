package org.relaysms.gateway.server.selftest;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/// Why a step failed, and what mends it.
///
/// @param details what stands in the words of the kind, in their order
public record Trouble(Kind kind, List<String> details) {
  /// The reasons there are. Scripts and the admin app rely on the [#id()]s and on what their
  /// details are.
  public enum Kind {
    FOLDER(
        "No folder for the test can be made in {0}: {1}.",
        "Make room on that disk, or see that this user may write there."),
    SETTINGS("The settings are not right: {0}", "Mend what is named there, then test again."),
    ADDRESS(
        "{0} is no address of this machine, so [{1}] cannot listen there.",
        "Set [{1}] host to an address this machine has, or to 0.0.0.0 for all of them."),
    NO_PORT("This machine has no port left for the test: {0}.", "Close programs, then test again."),
    PROGRAM("The server program cannot be run: {0}.", "Install this program or its Java anew."),
    ENDED(
        "The server ended before it was ready: {0}", "Mend what is named there, then test again."),
    TOO_SLOW(
        "This took longer than {0} s.",
        "Close programs that keep this machine busy, then test again."),
    SILENT("No answer came: {0}.", "A firewall or filter may stop programs of this machine."),
    ANSWER(
        "The server did not answer as it should: {0}",
        "The settings may be too narrow, for example a figure in [limits]; otherwise report this."),
    NOT_LISTED("The gateway pinged and is not on the list.", "Report this, with the settings."),
    CODE_FORM("The code is not what a phone expects: {0}", "Report this, with the settings."),
    SAME_CODE("The next code was the same.", "Report this, with the settings."),
    OLD_CODE("The old code was still good: {0}", "Report this, with the settings."),
    STAYED(
        "A phone came, and the page heard {0} in place of it.", "Report this, with the settings."),
    NOT_STORED("The SMS was answered, and is not in the store.", "Report this, with the settings."),
    NOT_PUBLISHED(
        "The message did not reach the Publisher within {0} s.", "Report this, with the settings."),
    OTHER_TEXT("Another text reached the Publisher: {0}", "Report this, with the settings."),
    LEFT_OVER("{0} could not be removed: {1}.", "Delete it by hand."),
    STOPPED("The test was stopped.", "Test again.");

    private final String why;
    private final String mend;

    Kind(String why, String mend) {
      this.why = why;
      this.mend = mend;
    }

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Trouble {
    details = List.copyOf(details);
  }

  static Trouble of(Kind kind, String... details) {
    return new Trouble(kind, List.of(details));
  }

  public String why() {
    return filled(kind.why);
  }

  public String mend() {
    return filled(kind.mend);
  }

  private String filled(String words) {
    return new MessageFormat(words.replace("'", "''"), Locale.ROOT).format(details.toArray());
  }
}
