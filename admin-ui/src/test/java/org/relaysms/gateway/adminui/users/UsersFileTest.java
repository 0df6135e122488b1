package org.relaysms.gateway.adminui.users;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relaysms.gateway.adminui.users.UsersFile.Content;
import org.relaysms.gateway.adminui.users.UsersFile.Fault;

class UsersFileTest {
  private static final Entry AMA =
      new Entry(
          2,
          "ama",
          Optional.of("+237670000001"),
          Optional.of("long enough"),
          List.of("g", "t"),
          false);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,phone_number,password,platforms\nama,+237670000001,long enough,g t\n",
        "id,phone_number,password,platforms\r\nama,+237670000001,long enough,g t\r\n",
        "\uFEFFid;phone_number;password;platforms\r\nama;+237670000001;long enough;g t",
        "ID\tPhone number\tPassword\tPlatforms\nama\t+237670000001\tlong enough\tg t",
        "platforms,id,password,phone-number\n\"g,t\",ama,long enough,+237670000001",
        """
        "id","phone_number","password","platforms",,
        "ama","+237670000001","long enough","g
        t",,
        """,
        "id , phone_number , password , platforms\n ama , +237670000001 , long enough , g t \n,,,\n",
      })
  void readsWhatSpreadsheetsWrite(String text) {
    assertThat(UsersFile.parse(text)).isEqualTo(new Content.Read(List.of(AMA)));
  }

  @Test
  void takesThePasswordInQuotationMarksAsItIs() {
    var read = entries("id,password\nama,\" a \"\"b\"\" c \"");

    assertThat(read.getFirst().password()).contains(" a \"b\" c ");
  }

  @Test
  void countsLinesAsAnEditorDoes() {
    var read = entries("id,platforms\n\nama,\"g\nt\"\r\n\r\nbih,g\nzoe,g");

    assertThat(read.stream().map(Entry::line)).containsExactly(3L, 6L, 7L);
  }

  @Test
  void seesACommaTooMany() {
    var read = entries("id,phone_number\nama,+237670000001,\nbih,+237670000002,more");

    assertThat(read.stream().map(Entry::cellsTooMany)).containsExactly(false, true);
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void saysWhyItIsNoFileOfUsers(String text, Fault fault) {
    assertThat(UsersFile.parse(text)).isEqualTo(new Content.Unusable(fault));
  }

  static Stream<Arguments> unusable() {
    return Stream.of(
        Arguments.of("", new Fault.Empty()),
        Arguments.of("\uFEFF \r\n", new Fault.Empty()),
        Arguments.of("ama,+237670000001\n", new Fault.NoIdColumn("ama, +237670000001")),
        Arguments.of("id,passwrod\nama,x", new Fault.UnknownColumn("passwrod")),
        Arguments.of("id,,password\nama,,x", new Fault.UnknownColumn("")),
        Arguments.of("id,name\nama,x", new Fault.ColumnTwice("name")),
        Arguments.of("id,password\n\n", new Fault.NoUsers()),
        Arguments.of("id,password\nama,x\nbih,\"open\nzoe,y", new Fault.BrokenQuotes(3)),
        Arguments.of("id,password\nama,\"a\"b\n", new Fault.BrokenQuotes(2)),
        Arguments.of("id\n" + "ama\n".repeat(10_001), new Fault.TooMany(10_000)),
        Arguments.of("id\nam\u0007a", new Fault.NoText()));
  }

  @Test
  void readsAFile() throws IOException {
    var file = write("id\nama".getBytes(UTF_8));

    assertThat(UsersFile.read(file)).isInstanceOf(Content.Read.class);
  }

  @Test
  void saysWhyTheBytesAreNoText() throws IOException {
    assertThat(fault("id\nzoé".getBytes(ISO_8859_1))).isEqualTo(new Fault.NotUtf8());
    assertThat(fault("id\nama".getBytes(UTF_16))).isEqualTo(new Fault.NoText());
    assertThat(fault(new byte[] {'P', 'K', 3, 4, (byte) 0xff})).isEqualTo(new Fault.NoText());
    assertThat(fault(new byte[10 * 1024 * 1024])).isEqualTo(new Fault.TooLong(4));
    assertThat(fault(new byte[0])).isEqualTo(new Fault.Empty());
    assertThat(UsersFile.read(folder.resolve("nowhere.csv")))
        .isEqualTo(new Content.Unusable(new Fault.Unreadable()));
    assertThat(UsersFile.read(folder)).isEqualTo(new Content.Unusable(new Fault.Unreadable()));
  }

  @Test
  void printsNoNumberAndNoPassword() {
    assertThat(AMA.toString()).isEqualTo("Entry[line 2]");
  }

  private Fault fault(byte[] bytes) throws IOException {
    return ((Content.Unusable) UsersFile.read(write(bytes))).fault();
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("users.csv"), bytes);
  }

  private static List<Entry> entries(String text) {
    return ((Content.Read) UsersFile.parse(text)).entries();
  }
}
