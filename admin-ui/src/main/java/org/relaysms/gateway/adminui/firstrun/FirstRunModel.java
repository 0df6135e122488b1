package org.relaysms.gateway.adminui.firstrun;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.relaysms.gateway.adminui.fx.Ticker;
import org.relaysms.gateway.adminui.remote.Machine;
import org.relaysms.gateway.adminui.remote.Machine.NotWritten;
import org.relaysms.gateway.adminui.remote.NewUser;
import org.relaysms.gateway.adminui.remote.SelfTestPort;

/// The first set-up: which step is on, and what came of those before. Nothing that was typed is
/// lost by going back, and nothing is written before [#finish()]. UI thread only.
public final class FirstRunModel {
  private static final List<SetupStep> STEPS = List.of(SetupStep.values());

  private final ReadOnlyObjectWrapper<SetupStep> step =
      new ReadOnlyObjectWrapper<>(SetupStep.FOLDER);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<NotWritten>> notWritten =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Set<SetupStep> skipped = EnumSet.noneOf(SetupStep.class);
  private final Map<SetupStep, StepModel> models = new EnumMap<>(SetupStep.class);
  private final FolderModel folder;
  private final AddressModel address;
  private final PortsModel ports;
  private final PublisherModel publisher;
  private final UserModel user;
  private final SelfTestModel selfTest;
  private final Machine machine;
  private final Consumer<? super Setup> end;

  /// A set-up that proposes a folder.
  ///
  /// @param random makes passwords: a secure one, outside of tests
  /// @param end is told once
  public FirstRunModel(
      Path usualFolder,
      Machine machine,
      SelfTestPort selfTests,
      RandomGenerator random,
      Ticker ticker,
      Clock clock,
      Consumer<? super Setup> end) {
    this.machine = machine;
    this.end = end;
    folder = new FolderModel(usualFolder, machine);
    address = new AddressModel(machine);
    ports = new PortsModel(machine);
    publisher = new PublisherModel(machine);
    user = new UserModel(random);
    selfTest = new SelfTestModel(selfTests, ticker, clock);
    models.put(SetupStep.FOLDER, folder);
    models.put(SetupStep.ADDRESS, address);
    models.put(SetupStep.PORTS, ports);
    models.put(SetupStep.PUBLISHER, publisher);
    models.put(SetupStep.USER, user);
    models.put(SetupStep.SELF_TEST, new SelfTestStep(this::test));
  }

  /// The first step is on screen.
  public void begin() {
    model().open();
  }

  /// Goes on, where nothing is wrong with the step; what is, is said beside it.
  void next() {
    var from = step.get();
    if (busy.get() || from == SetupStep.SELF_TEST) {
      return;
    }
    busy.set(true);
    model()
        .judge(
            good -> {
              busy.set(false);
              if (good && step.get() == from) {
                skipped.remove(from);
                go(1);
              }
            });
  }

  /// Goes on without what the step asks for; what was typed stays, but does not count.
  void skip() {
    if (step.get().skippable()) {
      skipped.add(step.get());
      go(1);
    }
  }

  void back() {
    selfTest.stop();
    notWritten.set(Optional.empty());
    if (step.get() != SetupStep.FOLDER) {
      go(-1);
    }
  }

  /// Runs the self-test on what was chosen.
  void test() {
    selfTest.start(folder.chosen(), Optional.of(settings().text()));
  }

  /// Writes the settings, whatever the self-test says, and ends.
  void finish() {
    if (busy.get()) {
      return;
    }
    selfTest.stop();
    busy.set(true);
    machine.write(folder.chosen(), settings().text()).thenAccept(this::written);
  }

  /// Nothing while the settings are being written: that is the end already.
  void cancel() {
    if (!busy.get()) {
      selfTest.stop();
      end.accept(new Setup.Cancelled());
    }
  }

  /// Ends with the server that is set up in the folder that stands there; nothing is written.
  void useSettled() {
    if (!busy.get() && folder.settled()) {
      end.accept(new Setup.Finished(folder.chosen(), Optional.empty()));
    }
  }

  /// The window goes: a test that is under way ends.
  public void close() {
    selfTest.stop();
  }

  private void written(Optional<NotWritten> reason) {
    busy.set(false);
    notWritten.set(reason);
    if (reason.isEmpty()) {
      var first = skipped(SetupStep.USER) ? Optional.<NewUser>empty() : user.typed();
      end.accept(new Setup.Finished(folder.chosen(), first));
    }
  }

  /// What is chosen so far.
  SettingsFile settings() {
    var changed =
        ports.all().stream()
            .filter(PortModel::changed)
            .map(port -> new SettingsFile.Port(port.section(), port.port()))
            .toList();
    var url =
        skipped(SetupStep.PUBLISHER)
            ? Optional.<String>empty()
            : Optional.of(publisher.address().text().get().strip());
    return new SettingsFile(address.host(), changed, url);
  }

  private void go(int by) {
    step.set(STEPS.get(STEPS.indexOf(step.get()) + by));
    model().open();
  }

  private StepModel model() {
    return Objects.requireNonNull(models.get(step.get()));
  }

  ReadOnlyObjectProperty<SetupStep> step() {
    return step.getReadOnlyProperty();
  }

  /// While the computer is asked.
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// Why the settings could not be written.
  ReadOnlyObjectProperty<Optional<NotWritten>> notWritten() {
    return notWritten.getReadOnlyProperty();
  }

  boolean done(SetupStep one) {
    return STEPS.indexOf(one) < STEPS.indexOf(step.get());
  }

  boolean skipped(SetupStep one) {
    return skipped.contains(one);
  }

  FolderModel folder() {
    return folder;
  }

  AddressModel address() {
    return address;
  }

  PortsModel ports() {
    return ports;
  }

  PublisherModel publisher() {
    return publisher;
  }

  UserModel user() {
    return user;
  }

  SelfTestModel selfTest() {
    return selfTest;
  }
}
