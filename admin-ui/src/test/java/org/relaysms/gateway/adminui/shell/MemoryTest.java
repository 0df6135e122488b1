package org.relaysms.gateway.adminui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.adminui.shell.Preferences.Closing;

class MemoryTest {
  @TempDir private Path folder;

  @Test
  void remembersFromOneRunToTheNext() {
    new Memory(file()).put("page", "sync");

    assertThat(new Memory(file()).get("page")).contains("sync");
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @ParameterizedTest
  @ValueSource(strings = {"closing=\\u12", "closing=perhaps", "\0\0\0", "width=wide\nclosing"})
  void startsWithWhateverStandsInTheFile(String text) throws IOException {
    Files.writeString(file(), text);

    var memory = new Memory(file());

    assertThat(new Preferences(memory).closing().get()).isEqualTo(Closing.ASK);
    assertThat(WindowPlace.remembered(memory).width()).isEqualTo(1280);
  }

  @Test
  void startsWithBytesThatAreNoText() throws IOException {
    Files.write(file(), new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff});

    assertThat(new Memory(file()).get("closing")).isEmpty();
  }

  @Test
  void goesOnWhereNothingCanBeWritten() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    var memory = new Memory(folder.resolve("file").resolve("memory.properties"));

    memory.put("page", "sync");

    assertThat(memory.get("page")).contains("sync");
  }

  @Test
  void writesElsewhereWhatHoldsAtThatMoment() {
    Queue<Runnable> disk = new ArrayDeque<>();
    var memory = new Memory(file(), disk::add);

    memory.put("page", "sync");
    assertThat(file()).doesNotExist();
    memory.put("page", "users");
    disk.remove().run();

    assertThat(new Memory(file()).get("page")).contains("sync");
  }

  private Path file() {
    return folder.resolve("memory.properties");
  }
}
