package org.relaysms.gateway.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
  private static final Path EXAMPLE = Path.of("../confs/example.conf.ini");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void changesOneLineOfTheExampleAndNoOtherByte(String end) throws IOException {
    var before = Files.readString(EXAMPLE).replace("\n", end);

    for (var setting : settings(before)) {
      var after = new IniText(before).with(setting.section(), setting.key(), "x-y-z").text();

      assertThat(differing(before, after)).as(setting.name()).hasSize(1);
      assertThat(differing(before, after).getFirst()).isEqualTo(setting.key() + " = x-y-z");
      assertThat(valueOf(after, setting)).isEqualTo("x-y-z");
      assertThat(back(after, setting)).isEqualTo(before);
    }
  }

  @Test
  void keepsHowSomebodySpacesHisKeys() {
    var text = new IniText("\uFEFF [API]\n\tPort:1\n;port = 2\nhost=\n# end");

    assertThat(text.with("api", "port", "7").with("api", "host", "h").text())
        .isEqualTo("\uFEFF [API]\n\tPort:7\n;port = 2\nhost=h\n# end");
  }

  @Test
  void putsANewKeyBehindTheLastOneOfItsSection() {
    var text = new IniText("[api]\nhost = a\n\n; of sockets\n[websocket]\nport = 1");

    assertThat(text.with("api", "port", "7").with("websocket", "host", "b").text())
        .isEqualTo("[api]\nhost = a\nport = 7\n\n; of sockets\n[websocket]\nport = 1\nhost = b\n");
  }

  @Test
  void makesASectionThatIsMissing() {
    assertThat(new IniText("; mine\r\n").with("seeds", "lifetime", "30").text())
        .isEqualTo("; mine\r\n\r\n[seeds]\r\nlifetime = 30\r\n");
    assertThat(new IniText("").with("seeds", "lifetime", "30").text())
        .isEqualTo("[seeds]\nlifetime = 30\n");
  }

  @Test
  void changesTheLineThatWins() {
    var text =
        new IniText(
            "[sync]\nsession_change_limit = 1\n[websocket_sync]\nsession_change_limit = 2\n");

    assertThat(text.with("sync", "session_change_limit", "5").text())
        .isEqualTo(
            "[sync]\nsession_change_limit = 1\n[websocket_sync]\nsession_change_limit = 5\n");
  }

  @Test
  void writesAndReadsBackWithTheModeKept() throws IOException {
    var conf = write("; ours\n[api]\nport = 7001\n");
    Files.setPosixFilePermissions(conf, PosixFilePermissions.fromString("rw-r-----"));

    var saving =
        file()
            .save(
                file().read().tag(), Map.of("api.port", "7002", "sync.session_change_limit", "5"));

    assertThat(saving).isInstanceOf(Saving.Saved.class);
    assertThat(conf).hasContent("; ours\n[api]\nport = 7002\n\n[sync]\nsession_change_limit = 5\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(conf)))
        .isEqualTo("rw-r-----");
    assertThat(folder.toFile().list()).containsExactly("conf.ini");
  }

  @Test
  void refusesWhenTheFileHasChangedMeanwhile() throws IOException {
    write("[api]\nport = 7001\n");
    var tag = file().read().tag();
    var conf = write("[api]\nport = 7003\n");

    assertThat(file().save(tag, Map.of("api.port", "7002"))).isEqualTo(new Saving.Stale());
    assertThat(conf).hasContent("[api]\nport = 7003\n");
  }

  @Test
  void writesNothingThatAServerWouldNotStartWith() throws IOException {
    var conf = write("[api]\nport = 7001\n");

    var saving =
        file()
            .save(
                file().read().tag(),
                Map.of("sync.session_grace_timeout", "10s", "api_ssl.crt", "no.pem"));

    assertThat(((Saving.Wrong) saving).faults())
        .extracting(Fault::name, Fault::code)
        .contains(
            tuple("sync.session_grace_timeout", "value"),
            tuple("api_ssl.crt", "other"),
            tuple("api_ssl.key", "missing"));
    assertThat(conf).hasContent("[api]\nport = 7001\n");
  }

  @Test
  void refusesAFileThatIsReadOnlyAndSaysWhatToDo() throws IOException {
    var conf = write("[api]\nport = 7001\n");
    Files.setPosixFilePermissions(conf, PosixFilePermissions.fromString("r--r--r--"));

    var saving = file().save(file().read().tag(), Map.of("api.port", "7002"));

    assertThat(((Saving.ReadOnly) saving).words()).contains(conf.toString(), "right to write");
    assertThat(file().read().writable()).isFalse();
    assertThat(conf).hasContent("[api]\nport = 7001\n");
  }

  @Test
  void saysWhichVariableAndOptionHoldAValue() {
    var sources =
        new Sources(
            Optional.empty(),
            folder,
            folder,
            Map.of("GATEWAY_SEEDS_LIFETIME", "60"),
            List.of("api.port=1"));
    var file = new SettingsFile(sources, UnaryOperator.identity());

    assertThat(
            file.check(
                Map.of(
                    "seeds.lifetime",
                    "70",
                    "api.port",
                    "2",
                    "api.prot",
                    "3",
                    "api.host",
                    "4\n[x]")))
        .containsExactlyInAnyOrder(
            new Fault(
                "seeds.lifetime", "locked", "is set by GATEWAY_SEEDS_LIFETIME; change it there"),
            new Fault("api.port", "locked", "is set by --set api.port; change it there"),
            new Fault("api.prot", "unknown", "there is no such setting"),
            new Fault("api.host", "other", "must stand on one line"));
  }

  @Test
  void writesNothingOverAFileThatChangesWhileItIsJudged() throws IOException {
    var conf = write("[api]\nport = 7001\n");
    var file = new SettingsFile(Sources.of(folder), this::judgedWhileSomebodyWrites);

    var saving = file.save(file().read().tag(), Map.of("api.port", "7002"));

    assertThat(saving).isEqualTo(new Saving.Stale());
    assertThat(conf).hasContent("[api]\nport = 7003\n");
  }

  @Test
  void findsFaultWithAFileThatIsNoText() throws IOException {
    var conf = Files.write(folder.resolve("conf.ini"), new byte[] {'a', (byte) 0xFF});
    var fault = new Fault("", "other", conf + ": cannot be read as UTF-8 text");

    assertThat(file().read().faults()).containsExactly(fault);
    assertThat(file().save(file().read().tag(), Map.of("api.port", "1")))
        .isEqualTo(new Saving.Wrong(List.of(fault)));
    assertThat(conf).hasBinaryContent(new byte[] {'a', (byte) 0xFF});
  }

  @Test
  void findsFaultWithAFileThatCannotBeRead() throws IOException {
    var conf = Files.createDirectory(folder.resolve("conf.ini"));

    assertThat(file().read().faults())
        .containsExactly(new Fault("", "other", conf + ": cannot be read"));
    assertThat(file().check(Map.of("api.port", "1"))).hasSize(1);
  }

  private Loaded judgedWhileSomebodyWrites(Loaded loaded) {
    try {
      write("[api]\nport = 7003\n");
      return loaded;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void saysThatAnEmptyVariableOrOptionHidesTheFile() throws IOException {
    write("[publisher]\nsecret = s\n[api]\npublic_host = a.example.org\n");
    var sources =
        new Sources(
            Optional.empty(),
            folder,
            folder,
            Map.of("GATEWAY_PUBLISHER_SECRET", ""),
            List.of("api.public_host="));
    var file = new SettingsFile(sources, UnaryOperator.identity());

    var found = file.read().settings();
    var faults = file.check(Map.of("publisher.secret", "t", "api.public_host", "b.example.org"));

    assertThat(found)
        .filteredOn(one -> faults.stream().anyMatch(fault -> fault.name().equals(one.name())))
        .extracting(Setting::origin, Setting::place, Setting::value)
        .containsExactlyInAnyOrder(
            tuple(Origin.ENVIRONMENT, "GATEWAY_PUBLISHER_SECRET", ""),
            tuple(Origin.COMMAND_LINE, "--set api.public_host", ""));
    assertThat(faults).extracting(Fault::code).containsExactly("locked", "locked");
  }

  @Test
  void countsAnEmptyValueInTheFileAsTheDefault() throws IOException {
    write("[api]\nhost =\n");

    assertThat(file().read().settings())
        .filteredOn(one -> one.name().equals("api.host"))
        .extracting(Setting::origin)
        .containsExactly(Origin.DEFAULT);
  }

  private static List<String> differing(String before, String after) {
    var left = before.lines().toList();
    var right = new ArrayList<>(after.lines().toList());
    assertThat(right).hasSameSizeAs(left);
    for (var at = left.size() - 1; at >= 0; at--) {
      if (right.get(at).equals(left.get(at))) {
        right.remove(at);
      }
    }
    return right;
  }

  private static String back(String after, Setting setting) {
    return new IniText(after).with(setting.section(), setting.key(), written(setting)).text();
  }

  private static String written(Setting setting) {
    try {
      return valueOf(Files.readString(EXAMPLE), setting);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String valueOf(String text, Setting setting) {
    return IniFile.parse(text.lines().toList()).entries().reversed().stream()
        .filter(entry -> entry.section().equals(setting.section()))
        .filter(entry -> entry.key().equals(setting.key()))
        .map(IniFile.Entry::value)
        .findFirst()
        .orElseThrow();
  }

  private List<Setting> settings(String text) {
    return ConfigLoader.settings(Sources.of(folder), folder.resolve("conf.ini"), text);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("conf.ini"), text);
  }

  private SettingsFile file() {
    return new SettingsFile(Sources.of(folder), UnaryOperator.identity());
  }
}
