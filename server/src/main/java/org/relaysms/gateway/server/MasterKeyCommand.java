package org.relaysms.gateway.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.relaysms.gateway.server.config.SecurityConfig;
import org.relaysms.gateway.server.crypto.KeyFailure;
import org.relaysms.gateway.server.crypto.MasterKeyFile;
import org.relaysms.gateway.server.crypto.MasterKeyFile.Change;
import org.relaysms.gateway.server.crypto.MasterKeyFile.Content;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The passphrase of the master key: sets it, changes it, takes it away. The key stays the same, so
/// the store does too.
@Command(
    name = "master-key",
    description = {
      "Protect the key that encrypts what is stored by a passphrase.",
      "Without one whoever can read the data folder can read everything. With one the server asks "
          + "for it at each start, or reads it from the file that [security] "
          + "master_key_passphrase_filepath names. It has at least 12 characters and is never an "
          + "argument.",
      "Nobody can recover a passphrase that is lost, and backups need it too.",
      "Nothing is changed while a server runs on the data folder."
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  relaysms-gateway master-key protect",
      "  relaysms-gateway master-key change --new-passphrase-file new.txt",
    })
final class MasterKeyCommand implements Callable<Integer> {
  private @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Missing: status, protect, change or unprotect");
  }

  @Command(name = "status", description = "Say whether a passphrase protects the key.")
  int status(@Mixin SettingsOptions settings) {
    try {
      var place = security(settings).masterKey();
      say(state(new MasterKeyFile(place, new SecureRandom()).read()), place);
      return ExitCode.DONE.number();
    } catch (KeyFailure e) {
      throw CommandFailure.refused(String.valueOf(e.getMessage()));
    }
  }

  @Command(
      name = "protect",
      description = {
        "Protect a key that no passphrase protects yet.",
        "The passphrase comes from --passphrase-file, else from the file that the settings name, "
            + "else it is asked for twice, else it is the first line of stdin."
      })
  int protect(@Mixin PassphraseOption passphrase, @Mixin SettingsOptions settings) {
    return changed(
        settings,
        (security, file) ->
            file.protect(() -> passphrase.given(security).orElseGet(NewPassphraseOption::typed)),
        """
        A passphrase protects the master key %s from now on.
        Nobody can recover it: without it nothing stored can be read, and no backup helps. Keep it in two safe places.
        Backups made until now hold the key as it was: make a new one, and destroy the old ones.""");
  }

  @Command(
      name = "change",
      description = "Replace the passphrase by another; the old one opens old copies only.")
  int change(
      @Mixin PassphraseOption passphrase,
      @Mixin NewPassphraseOption fresh,
      @Mixin SettingsOptions settings) {
    return changed(
        settings,
        (security, file) -> file.change(() -> passphrase.current(security), fresh::read),
        """
        The master key %s has its new passphrase. Where a file holds it for the server, write it there too.
        Nobody can recover it: without it nothing stored can be read, and no backup helps. Keep it in two safe places.
        Backups made until now open with the old one: make a new one, and destroy the old ones.""");
  }

  @Command(name = "unprotect", description = "Take the passphrase away.")
  int unprotect(@Mixin PassphraseOption passphrase, @Mixin SettingsOptions settings) {
    return changed(
        settings,
        (security, file) -> file.unprotect(() -> passphrase.current(security)),
        """
        No passphrase protects the master key %s any more: whoever can read the data folder can read everything.""");
  }

  /// Under the folder's lock.
  private int changed(
      SettingsOptions settings,
      BiFunction<SecurityConfig, MasterKeyFile, Change> wish,
      String done) {
    try (var _ = FolderLock.take(settings.folder(), ProcessHandle.current().pid())) {
      var security = security(settings);
      var place = security.masterKey();
      demandDone(wish.apply(security, new MasterKeyFile(place, new SecureRandom())), place);
      say(done, place);
      return ExitCode.DONE.number();
    } catch (KeyFailure e) {
      throw CommandFailure.refused(String.valueOf(e.getMessage()));
    }
  }

  private static void demandDone(Change change, Path place) {
    switch (change) {
      case Change.Done _ -> {}
      case Change.NoKey _ ->
          throw refused(
              "There is no master key %s yet. The first start makes it, protected at once where [security] master_key_passphrase_filepath is set.",
              place);
      case Change.AlreadyProtected _ ->
          throw refused("A passphrase protects the master key %s already; change it.", place);
      case Change.NotProtected _ ->
          throw refused("No passphrase protects the master key %s.", place);
      case Change.WrongPassphrase _ -> throw MasterKeys.wrong(place);
      case Change.TooShort(var least) ->
          throw CommandFailure.refused(
              "The passphrase is too short: at least %d characters. Four or five words chosen by lot are good."
                  .formatted(least));
    }
  }

  private static String state(Content content) {
    return switch (content) {
      case Content.Missing _ -> "There is no master key %s yet.";
      case Content.Plain _ -> "No passphrase protects the master key %s.";
      case Content.Wrapped _ -> "A passphrase protects the master key %s.";
    };
  }

  private void say(String words, Path place) {
    spec.commandLine().getOut().println(words.formatted(place));
  }

  private static CommandFailure refused(String words, Path place) {
    return CommandFailure.refused(words.formatted(place));
  }

  private static SecurityConfig security(SettingsOptions settings) {
    return CommandFailure.validOrThrow(settings.load()).config().security();
  }
}
