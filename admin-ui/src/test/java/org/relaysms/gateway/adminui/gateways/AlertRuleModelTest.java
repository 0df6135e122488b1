package org.relaysms.gateway.adminui.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.gateways.AlertRuleModel.Outcome;
import org.relaysms.gateway.adminui.remote.AlertRule.Mode;
import org.relaysms.gateway.adminui.remote.Reply;

class AlertRuleModelTest {
  private final FakeAlerts feed = new FakeAlerts();
  private final AlertRuleModel model = new AlertRuleModel(feed);

  @Test
  void showsTheTimesThatCount() {
    model.show(Optional.of("1"));

    assertThat(model.mode().get()).isEqualTo(Mode.USUAL);
    assertThat(model.period().get()).isEqualTo("90");
    assertThat(model.grace().get()).isEqualTo("210");
  }

  @Test
  void settlesTimesOfItsOwn() {
    model.show(Optional.of("1"));
    model.mode().set(Mode.OWN);
    model.period().set(" 60 ");
    model.grace().set("0");

    model.save();

    assertThat(feed.calls).containsExactly("1 AlertRule[mode=OWN, period=60, grace=0]");
    assertThat(model.outcome().get()).isEqualTo(Outcome.SAVED);
  }

  @Test
  void saysWhichTimeIsWrongAndLosesNothing() {
    model.show(Optional.of("1"));
    model.mode().set(Mode.OWN);
    model.period().set("often");
    model.save();
    assertThat(model.outcome().get()).isEqualTo(Outcome.WRONG_PERIOD);

    model.period().set("60");
    model.grace().set("604801");
    model.save();

    assertThat(model.outcome().get()).isEqualTo(Outcome.WRONG_GRACE);
    assertThat(model.grace().get()).isEqualTo("604801");
    assertThat(feed.calls).isEmpty();
  }

  @Test
  void keepsWhatIsTypedWhereTheServerIsAway() {
    model.show(Optional.of("1"));
    feed.answer = new Reply.Unreachable<>("played");
    model.mode().set(Mode.OWN);
    model.period().set("61");

    model.save();

    assertThat(model.outcome().get()).isEqualTo(Outcome.FAILED);
    assertThat(model.period().get()).isEqualTo("61");
  }
}
