package org.relaysms.gateway.adminui.gateways;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.relaysms.gateway.adminui.remote.AlertFeed;
import org.relaysms.gateway.adminui.remote.AlertRule;
import org.relaysms.gateway.adminui.remote.AlertRule.Mode;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;

/// When the silence of the gateway in the details is an alert: read when it is selected, kept when
/// it is saved, and what is typed stays whatever becomes of it. FX thread only.
public final class AlertRuleModel {
  private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");

  private final AlertFeed feed;
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.USUAL);
  private final StringProperty period = new SimpleStringProperty("");
  private final StringProperty grace = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(Outcome.NONE);
  private String imsi = "";

  /// What became of the last deed.
  public enum Outcome {
    NONE,
    /// Nothing could be read; what is shown is not what counts.
    UNREAD,
    WRONG_PERIOD,
    WRONG_GRACE,
    SAVED,
    FAILED
  }

  public AlertRuleModel(AlertFeed feed) {
    this.feed = feed;
  }

  /// Another gateway is in the details.
  public void show(Optional<String> selected) {
    imsi = selected.orElse("");
    outcome.set(Outcome.NONE);
    selected.ifPresent(asked -> feed.rule(asked).thenAccept(reply -> answered(asked, reply)));
  }

  public ObjectProperty<Mode> mode() {
    return mode;
  }

  /// As typed; whole seconds where it is right.
  public StringProperty period() {
    return period;
  }

  public StringProperty grace() {
    return grace;
  }

  public ReadOnlyObjectProperty<Outcome> outcome() {
    return outcome.getReadOnlyProperty();
  }

  /// Settles what is chosen and typed, where it is right.
  public void save() {
    var every = seconds(period.get(), 1);
    var longer = seconds(grace.get(), 0);
    if (mode.get() != Mode.OWN) {
      settle(new AlertRule(mode.get(), every.orElse(1), longer.orElse(0)));
    } else if (every.isEmpty()) {
      outcome.set(Outcome.WRONG_PERIOD);
    } else if (longer.isEmpty()) {
      outcome.set(Outcome.WRONG_GRACE);
    } else {
      settle(new AlertRule(Mode.OWN, every.getAsLong(), longer.getAsLong()));
    }
  }

  private void settle(AlertRule rule) {
    var asked = imsi;
    feed.settle(asked, rule).thenAccept(reply -> became(asked, reply));
  }

  private void became(String asked, Reply<Nothing> reply) {
    if (asked.equals(imsi)) {
      outcome.set(reply instanceof Reply.Done ? Outcome.SAVED : Outcome.FAILED);
    }
  }

  private void answered(String asked, Reply<AlertRule> reply) {
    if (!asked.equals(imsi)) {
      return;
    }
    if (reply instanceof Reply.Done<AlertRule>(AlertRule rule)) {
      mode.set(rule.mode());
      period.set(Long.toString(rule.period()));
      grace.set(Long.toString(rule.grace()));
    } else {
      outcome.set(Outcome.UNREAD);
    }
  }

  private static OptionalLong seconds(String typed, long least) {
    var text = typed.strip();
    if (!WHOLE.matcher(text).matches()) {
      return OptionalLong.empty();
    }
    var number = Long.parseLong(text);
    return number >= least && number <= AlertRule.MOST
        ? OptionalLong.of(number)
        : OptionalLong.empty();
  }
}
