package org.relaysms.gateway.server.admin;

import java.nio.file.Path;
import java.util.List;
import org.relaysms.gateway.server.config.Setting;

/// The certificates that the settings name, in the hands of the roof. Thread-safe.
public interface CertificateDesk {
  /// Makes one that nobody vouches for, with a new key, in the data folder, under names that
  /// nothing had before; nothing uses it yet.
  Made make(boolean rsa);

  /// Deletes what was made for settings that were not saved.
  void discard(Made made);

  /// Those that these settings name, as far as they can be read.
  List<Known> known(List<Setting> settings);

  /// The files.
  record Made(Path certificate, Path key) {}

  /// A certificate that settings name.
  ///
  /// @param section whose listener serves it
  /// @param sha256 in hexadecimal digits
  record Known(String section, String file, String sha256, boolean selfSigned, long endsAt) {}
}
