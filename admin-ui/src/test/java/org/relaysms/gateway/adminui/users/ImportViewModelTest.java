package org.relaysms.gateway.adminui.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaysms.gateway.adminui.users.FakeUsers.user;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaysms.gateway.adminui.account.Problem;
import org.relaysms.gateway.adminui.fixture.HandTicker;
import org.relaysms.gateway.adminui.fixture.PlayedServer;
import org.relaysms.gateway.adminui.fixture.Samples;
import org.relaysms.gateway.adminui.remote.NewUser;
import org.relaysms.gateway.adminui.remote.Nothing;
import org.relaysms.gateway.adminui.remote.Reply;
import org.relaysms.gateway.adminui.users.ImportViewModel.Stage;

class ImportViewModelTest {
  private final FakeUsers directory = new FakeUsers();
  private final PlayedServer server = new PlayedServer();
  private final UsersViewModel users =
      new UsersViewModel(directory, server, new HandTicker(Samples.NOW));
  private final ImportViewModel imports =
      new ImportViewModel(directory, users, new Random(7), Runnable::run, Runnable::run);

  @BeforeEach
  void begin() {
    server.says(Samples.status());
    users.open();
    directory.are(user("ama", Samples.NOW));
    imports.begin();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a/b,,                     | account.id.form",
        "..,,                      | account.id.form",
        "zoe,670000001,            | account.number.form",
        "zoe,+237670000001,        | account.number.taken",
        "zoe,+237 670 000 009,     | users.import.number-twice",
        "bih,,                     | users.import.id-twice",
        "zoe,,short                | account.password.short",
        "zoe,,long enough,x        | users.import.platform",
        "zoe,,long enough,,one     | users.import.cells",
        ",+237670000003,           | account.id.empty",
      })
  void saysBeforeAnythingIsDoneWhatIsWrongWithALine(String line, String key) {
    imports.paste("id,phone_number,password,platforms\nbih,+237-670-000-009,\n" + line);

    assertThat(imports.rows().getLast().verdict())
        .isInstanceOfSatisfying(
            Verdict.Wrong.class, wrong -> assertThat(wrong.why().key()).isEqualTo(key));
    assertThat(directory.calls).isEmpty();
  }

  @Test
  void namesTheLineThatHasTheIdAlready() {
    imports.paste("id\nbih\nbih");

    assertThat(imports.rows().getLast().verdict())
        .isEqualTo(new Verdict.Wrong(new Problem("users.import.id-twice", List.of(2L))));
  }

  @Test
  void addsWhoIsNewAndLeavesAloneWhoIsThere() {
    imports.paste(
        """
        id,phone_number,password,platforms
        ama,,,
        bih,+237670000009,her own word,g Twitter
        a b,,,
        """);

    imports.run();

    assertThat(directory.added)
        .containsExactly(
            new NewUser("bih", Optional.of("+237670000009"), "her own word", List.of("g", "t")));
    assertThat(imports.stage().get()).isInstanceOf(Stage.Finished.class);
    assertThat(imports.report(ImportWords::word, _ -> ""))
        .isEqualTo("line,id,result,reason\r\n2,ama,skipped,\r\n3,bih,added,\r\n4,a b,failed,\r\n");
  }

  @Test
  void makesThePasswordsThatTheFileDoesNotHave() {
    imports.paste("id,password\nbih,\nzoe,her own word\nama,");

    imports.run();

    var made = directory.added.getFirst().password();
    assertThat(made).matches("([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}");
    assertThat(imports.passwords()).isEqualTo("id,password\r\nbih," + made + "\r\n");
    imports.shut();
    assertThat(imports.hasPasswords()).isFalse();
  }

  @Test
  void skipsWhoCameSinceAndTellsOfRefusalsInWords() {
    directory.answerToAdd =
        user ->
            switch (user.id()) {
              case "bih" -> FakeUsers.refused(409, "id");
              case "cho" -> FakeUsers.refused(409, "phoneNumber");
              default -> FakeUsers.refused(400, "password");
            };
    imports.paste("id\nbih\ncho\ndua");

    imports.run();

    assertThat(imports.rows().stream().map(row -> row.outcome().get()))
        .containsExactly(
            new Outcome.Skipped(),
            new Outcome.Failed(new Problem("account.number.taken", List.of())),
            new Outcome.Failed(new Problem("account.refused", List.of("the server’s words"))));
    assertThat(imports.hasPasswords()).isFalse();
  }

  @Test
  void triesNobodyElseOnceTheServerIsSilent() {
    directory.answerToAdd = user -> user.id().equals("bih") ? FakeUsers.DONE : FakeUsers.GONE;
    imports.paste("id\nbih\ncho\ndua\neta");

    imports.run();

    assertThat(directory.calls).containsExactly("add bih", "add cho");
    assertThat(imports.rows().stream().map(row -> row.outcome().get()))
        .containsExactly(
            new Outcome.Added(),
            new Outcome.Unanswered(),
            new Outcome.NotTried(),
            new Outcome.NotTried());
    assertThat(imports.passwords().lines()).hasSize(3);
  }

  @Test
  void stopsWhenAskedAndWaitsForWhatIsUnderWay() {
    var late = new CompletableFuture<Reply<Nothing>>();
    directory.late = Optional.of(late);
    imports.paste("id\nbih\ncho\ndua\neta");
    imports.run();
    assertThat(directory.calls).hasSize(2);

    imports.stop();
    assertThat(imports.stage().get()).isInstanceOf(Stage.Running.class);
    late.complete(FakeUsers.DONE);

    assertThat(imports.stage().get()).isInstanceOf(Stage.Finished.class);
    assertThat(directory.calls).hasSize(2);
  }

  @Test
  void beginsNothingWhileTheServerIsSilent() {
    imports.paste("id\nbih");
    server.fallsSilent();

    imports.run();

    assertThat(imports.stage().get()).isInstanceOf(Stage.Preview.class);
    assertThat(directory.calls).isEmpty();
  }

  @Test
  void saysWhatWasWrongWithTheFileAndStaysAtTheChoice() {
    imports.paste("passwrod\nx");

    assertThat(imports.stage().get())
        .isEqualTo(new Stage.Choosing(Optional.of(new UsersFile.Fault.NoIdColumn("passwrod"))));
  }

  @Test
  void writesTheResultSoThatNoSpreadsheetRunsIt() {
    imports.paste("id\n=cmd()");

    assertThat(imports.report(ImportWords::word, _ -> ""))
        .isEqualTo("line,id,result,reason\r\n2,'=cmd(),failed,\r\n");
  }
}
