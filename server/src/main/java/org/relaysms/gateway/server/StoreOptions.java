package org.relaysms.gateway.server;

import picocli.CommandLine.Mixin;

/// What a command needs that opens the store itself where no server runs.
final class StoreOptions {
  private @Mixin SettingsOptions settings = new SettingsOptions();
  private @Mixin PassphraseOption passphrase = new PassphraseOption();

  SettingsOptions settings() {
    return settings;
  }

  MasterKeys keys() {
    return passphrase.keys();
  }
}
