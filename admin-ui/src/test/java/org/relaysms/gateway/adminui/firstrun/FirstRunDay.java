package org.relaysms.gateway.adminui.firstrun;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.scene.control.Button;
import org.relaysms.gateway.adminui.fixture.HandTicker;
import org.relaysms.gateway.adminui.fixture.PlayedApp;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.fixture.TestWindow;
import org.relaysms.gateway.adminui.remote.Machine;
import org.relaysms.gateway.adminui.remote.SelfTestNews;
import org.relaysms.gateway.adminui.text.Texts;

/// A first set-up on a played computer. Made on any thread; a view needs the FX thread.
public final class FirstRunDay {
  static final Path FOLDER = Path.of("/home/rose/.local/share/relaysms-gateway");

  final FakeMachine machine = new FakeMachine();
  final FakeSelfTests tests = new FakeSelfTests();
  final HandTicker time = new HandTicker(Samples.NOW);
  final List<Setup> ends = new ArrayList<>();
  final FirstRunModel model =
      new FirstRunModel(FOLDER, machine, tests, new Random(7), time, time, ends::add);

  FirstRunView view(Texts texts) {
    return new FirstRunView(
        model, texts, Optional.of((_, chosen) -> chosen.accept(Path.of("/media/disk/relaysms"))));
  }

  /// Goes on, with a user and without a Publisher, until the step is on.
  FirstRunDay to(SetupStep step) {
    model.begin();
    while (model.step().get() != step) {
      pass(model.step().get());
    }
    return this;
  }

  private void pass(SetupStep step) {
    if (step == SetupStep.PUBLISHER) {
      model.skip();
    } else {
      if (step == SetupStep.USER) {
        typeUser();
      }
      model.next();
    }
  }

  void typeUser() {
    var form = model.user().form();
    form.id().set("ama");
    form.phoneNumber().set("+237 670 000 118");
    form.password().set("long enough");
    form.repeated().set("long enough");
  }

  private static FirstRunDay over(PlayedApp app, SetupStep step) {
    return over(app, step, new FirstRunDay());
  }

  private static FirstRunDay over(PlayedApp app, SetupStep step, FirstRunDay day) {
    TestWindow.run(
        () -> {
          day.to(step);
          app.shell.getChildren().add(day.view(app.texts));
        });
    return day;
  }

  public static void folderSettled(PlayedApp app) {
    var day = new FirstRunDay();
    day.machine.folders.put(FOLDER, new Machine.FolderFacts(Machine.Use.SETTLED, 9L << 30));
    over(app, SetupStep.FOLDER, day);
  }

  public static void address(PlayedApp app) {
    over(app, SetupStep.ADDRESS);
  }

  public static void noAddress(PlayedApp app) {
    var day = new FirstRunDay();
    day.machine.addresses = new Machine.Addresses(false, List.of());
    over(app, SetupStep.ADDRESS, day);
  }

  public static void ports(PlayedApp app) {
    var day = new FirstRunDay();
    day.machine.taken.put(6969, FakeMachine.holder());
    over(app, SetupStep.PORTS, day);
  }

  public static void publisher(PlayedApp app) {
    var day = over(app, SetupStep.PUBLISHER);
    day.machine.listens = false;
    TestWindow.run(
        () -> {
          day.model.publisher().address().text().set("https://publisher.example.org/publish");
          day.model.publisher().probe();
        });
  }

  public static void user(PlayedApp app) {
    var day = over(app, SetupStep.USER);
    TestWindow.run(
        () -> {
          day.model.user().form().id().set("ama");
          day.model.user().form().generate();
        });
  }

  public static void test(PlayedApp app) {
    var day = over(app, SetupStep.SELF_TEST);
    TestWindow.run(
        () -> {
          day.time.pass(Duration.ofSeconds(4));
          day.tests.pass(6);
        });
  }

  public static void testFailed(PlayedApp app) {
    var day = over(app, SetupStep.SELF_TEST);
    TestWindow.run(day.tests::fail);
  }

  public static void testBroken(PlayedApp app) {
    var day = over(app, SetupStep.SELF_TEST);
    day.machine.refusal = Optional.of(new Machine.NotWritten.Failed("no space left on the device"));
    TestWindow.run(
        () -> {
          day.model.finish();
          day.model.test();
          day.tests.tell(
              new SelfTestNews.Broken(
                  "No Java 25 found. Install a JDK 25, or set JAVA_HOME to one."));
        });
  }

  /// From Health, half-way.
  public static void again(PlayedApp app) {
    app.running("health");
    TestWindow.run(
        () -> {
          ((Button) app.shell.lookup("#self-test")).fire();
          app.selfTests.pass(4);
        });
  }
}
