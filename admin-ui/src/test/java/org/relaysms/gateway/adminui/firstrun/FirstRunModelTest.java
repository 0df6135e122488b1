package org.relaysms.gateway.adminui.firstrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.account.Problem;
import org.relaysms.gateway.adminui.remote.Machine.Addresses;
import org.relaysms.gateway.adminui.remote.Machine.FolderFacts;
import org.relaysms.gateway.adminui.remote.Machine.NotWritten;
import org.relaysms.gateway.adminui.remote.Machine.Use;
import org.relaysms.gateway.adminui.remote.NewUser;

class FirstRunModelTest {
  private final FirstRunDay day = new FirstRunDay();
  private final FirstRunModel model = day.model;

  @Test
  void writesNothingBeforeItIsFinished() {
    day.to(SetupStep.SELF_TEST);
    day.tests.passAll();
    assertThat(day.machine.written).isEmpty();

    model.finish();

    assertThat(day.machine.written).containsExactly(FirstRunDay.FOLDER);
    assertThat(day.ends)
        .containsExactly(
            new Setup.Finished(
                FirstRunDay.FOLDER,
                Optional.of(
                    new NewUser(
                        "ama", Optional.of("+237 670 000 118"), "long enough", List.of()))));
  }

  @Test
  void testsWhatItWillWrite() {
    day.to(SetupStep.PORTS);
    model.ports().all().getFirst().number().text().set("7070");

    day.to(SetupStep.SELF_TEST);
    model.finish();

    assertThat(day.tests.folders).containsExactly(FirstRunDay.FOLDER);
    assertThat(day.tests.settings.getFirst()).contains(day.machine.settings.getFirst());
    assertThat(day.machine.settings.getFirst()).contains("[api]", "port = 7070");
  }

  @Test
  void losesNothingByGoingBack() {
    day.to(SetupStep.SELF_TEST);

    for (var step = 0; step < 5; step++) {
      model.back();
    }
    for (var step = 0; step < 3; step++) {
      model.next();
    }

    assertThat(model.step().get()).isEqualTo(SetupStep.PUBLISHER);
    assertThat(model.user().form().password().get()).isEqualTo("long enough");
    assertThat(day.tests.ended).isPositive();
  }

  @Test
  void leavesOutWhatIsSkippedThoughItWasTyped() {
    day.to(SetupStep.PUBLISHER);
    model.publisher().address().text().set("https://publisher.example.org");
    model.skip();
    day.typeUser();
    model.skip();

    model.finish();

    assertThat(day.machine.settings.getFirst()).doesNotContain("[publisher]");
    assertThat(day.ends).containsExactly(new Setup.Finished(FirstRunDay.FOLDER, Optional.empty()));
  }

  @Test
  void countsASkippedStepAgainOnceItIsFilledIn() {
    day.to(SetupStep.USER);
    model.back();
    model.publisher().address().text().set("https://publisher.example.org");
    model.next();

    assertThat(model.skipped(SetupStep.PUBLISHER)).isFalse();
    assertThat(model.settings().text()).contains("url = https://publisher.example.org");
  }

  @Test
  void skipsOnlyWhatMayBeSkipped() {
    day.to(SetupStep.PORTS);

    model.skip();

    assertThat(model.step().get()).isEqualTo(SetupStep.PORTS);
  }

  @Test
  void staysAtAFolderThatIsNotGood() {
    day.machine.folders.put(FirstRunDay.FOLDER, new FolderFacts(Use.FOREIGN, 1L << 40));
    model.begin();

    model.next();

    assertThat(model.step().get()).isEqualTo(SetupStep.FOLDER);
    assertThat(model.folder().path().problem().get())
        .contains(Problem.of("firstrun.folder.foreign"));
  }

  @Test
  void staysAtAPortInUseUntilTheNextFreeOneIsTaken() {
    day.machine.taken.put(6969, FakeMachine.holder());
    day.to(SetupStep.PORTS);
    model.next();
    var api = model.ports().all().getFirst();
    assertThat(model.step().get()).isEqualTo(SetupStep.PORTS);
    assertThat(api.number().problem().get())
        .contains(new Problem("firstrun.ports.held", List.of("6969", "httpd", "4211")));

    api.useNext();
    model.next();

    assertThat(api.port()).isEqualTo(6972);
    assertThat(model.step().get()).isEqualTo(SetupStep.PUBLISHER);
  }

  @Test
  void staysWhereNothingCouldBeWrittenAndSaysWhy() {
    day.machine.refusal = Optional.of(new NotWritten.Failed("no space left"));
    day.to(SetupStep.SELF_TEST);

    model.finish();

    assertThat(model.notWritten().get()).contains(new NotWritten.Failed("no space left"));
    assertThat(day.ends).isEmpty();
  }

  @Test
  void cancelsWithoutATrace() {
    day.to(SetupStep.SELF_TEST);

    model.cancel();

    assertThat(day.ends).containsExactly(new Setup.Cancelled());
    assertThat(day.machine.written).isEmpty();
    assertThat(day.tests.ended).isEqualTo(1);
    assertThat(day.time.listeners()).isZero();
  }

  @Test
  void endsOnceThoughItIsCancelledWhileItWrites() {
    day.machine.hangs = true;
    day.to(SetupStep.SELF_TEST);
    model.finish();

    model.cancel();
    day.machine.held.complete(Optional.empty());

    assertThat(day.ends).hasSize(1).first().isInstanceOf(Setup.Finished.class);
  }

  @Test
  void usesAFolderThatIsSetUpAlreadyWithoutWriting() {
    day.machine.folders.put(FirstRunDay.FOLDER, new FolderFacts(Use.SETTLED, 1L << 40));
    model.begin();

    model.useSettled();

    assertThat(day.ends).containsExactly(new Setup.Finished(FirstRunDay.FOLDER, Optional.empty()));
    assertThat(day.machine.written).isEmpty();
  }

  @Test
  void usesNoFolderUnlessAServerIsSetUpThere() {
    model.begin();

    model.useSettled();

    assertThat(day.ends).isEmpty();
  }

  @Test
  void takesTheAddressThatIsChosen() {
    day.to(SetupStep.ADDRESS);
    model.address().choice().set(new AddressModel.Choice.Listed("10.0.0.7"));

    assertThat(model.address().now()).contains("10.0.0.7");
    assertThat(model.settings().text())
        .contains("[api]", "[websocket]")
        .containsPattern("(?s)public_host = 10.0.0.7.*public_host = 10.0.0.7");
  }

  @Test
  void followsTheBestAddressUnlessAnotherIsChosen() {
    day.to(SetupStep.PORTS);

    assertThat(model.address().now()).contains("192.168.1.23");
    assertThat(model.settings().text()).doesNotContain("public_host");
  }

  @Test
  void goesOnWithoutAnAddressThatPhonesReach() {
    day.machine.addresses = new Addresses(false, List.of());

    day.to(SetupStep.PORTS);

    assertThat(model.address().now()).isEmpty();
  }

  @Test
  void judgesAnAddressThatIsTyped() {
    day.to(SetupStep.ADDRESS);
    model.address().other().text().set("http://x");
    model.next();
    assertThat(model.step().get()).isEqualTo(SetupStep.ADDRESS);
    assertThat(model.address().other().problem().get())
        .contains(Problem.of("firstrun.address.form"));

    model.address().other().text().set("gateway.example.org");
    model.next();

    assertThat(model.step().get()).isEqualTo(SetupStep.PORTS);
    assertThat(model.address().host()).contains("gateway.example.org");
  }

  @Test
  void remembersTheFolderThatIsTyped() {
    model.begin();
    model.folder().text().set("/media/disk/relaysms");
    model.next();

    assertThat(model.folder().chosen()).isEqualTo(Path.of("/media/disk/relaysms"));
    assertThat(model.step().get()).isEqualTo(SetupStep.ADDRESS);
  }
}
