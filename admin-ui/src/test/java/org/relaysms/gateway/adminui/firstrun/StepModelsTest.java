package org.relaysms.gateway.adminui.firstrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.adminui.account.Problem;
import org.relaysms.gateway.adminui.firstrun.PublisherModel.Probe;
import org.relaysms.gateway.adminui.remote.Machine.FolderFacts;
import org.relaysms.gateway.adminui.remote.Machine.Use;

/// What each step says beside its fields.
class StepModelsTest {
  private final FakeMachine machine = new FakeMachine();

  @ParameterizedTest
  @CsvSource({
    "FREE, 1, firstrun.folder.full",
    "SETTLED, 999999999999, firstrun.folder.settled",
    "FOREIGN, 999999999999, firstrun.folder.foreign",
    "FILE, 999999999999, firstrun.folder.file",
    "READ_ONLY, 999999999999, firstrun.folder.read-only",
  })
  void saysWhatIsWrongWithAFolder(Use use, long free, String key) {
    var folder = new FolderModel(Path.of("/usual"), machine);
    machine.folders.put(Path.of("/typed"), new FolderFacts(use, free));

    folder.text().set("/typed");

    assertThat(folder.path().problem().get()).contains(Problem.of(key));
    assertThat(good(folder)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"relative/path", "''", "'  '"})
  void wantsAWholePath(String typed) {
    var folder = new FolderModel(Path.of("/usual"), machine);
    folder.text().set(typed);

    assertThat(good(folder)).isFalse();
    assertThat(folder.path().problem().get()).contains(Problem.of("firstrun.folder.form"));
  }

  @Test
  void goesBackToTheUsualFolder() {
    var folder = new FolderModel(Path.of("/usual"), machine);
    folder.text().set("elsewhere");

    folder.useUsual();

    assertThat(good(folder)).isTrue();
    assertThat(folder.chosen()).isEqualTo(Path.of("/usual"));
  }

  @ParameterizedTest
  @CsvSource({"0", "65536", "70000000000", "6969.5", "''", "http", "-1"})
  void wantsAPortThatThereIs(String typed) {
    var port = new PortModel("api", 6969, machine);
    port.number().text().set(typed);

    assertThat(port.test().toCompletableFuture().join()).isFalse();
    assertThat(port.number().problem().get()).contains(Problem.of("firstrun.ports.form"));
  }

  @Test
  void saysThatAPortIsChosenTwice() {
    var ports = new PortsModel(machine);
    ports.all().get(2).number().text().set("6969");

    assertThat(good(ports)).isFalse();
    assertThat(ports.all().get(2).number().problem().get())
        .contains(Problem.of("firstrun.ports.twice"));
  }

  @ParameterizedTest
  @CsvSource({
    "publisher.example.org",
    "ftp://publisher.example.org",
    "http://",
    "''",
    "http://a b",
    "http://127.0.0.1:65536/publish",
    "http://127.0.0.1:700000"
  })
  void wantsAWebAddressOfThePublisher(String typed) {
    var publisher = new PublisherModel(machine);
    publisher.address().text().set(typed);

    assertThat(good(publisher)).isFalse();
    assertThat(publisher.address().problem().get()).contains(Problem.of("firstrun.publisher.form"));
  }

  @Test
  void triesThePublisherAndForgetsTheResultWhenAnotherIsTyped() {
    machine.listens = false;
    var publisher = new PublisherModel(machine);
    publisher.address().text().set("https://publisher.example.org/publish");
    publisher.probe();
    assertThat(publisher.probed().get()).isEqualTo(Probe.SILENT);
    assertThat(good(publisher)).isTrue();

    publisher.address().text().set("https://publisher.example.org/publish2");

    assertThat(publisher.probed().get()).isEqualTo(Probe.NONE);
  }

  private static boolean good(StepModel model) {
    var answer = new AtomicBoolean();
    model.judge(answer::set);
    return answer.get();
  }
}
