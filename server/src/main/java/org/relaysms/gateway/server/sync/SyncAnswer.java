package org.relaysms.gateway.server.sync;

import java.util.List;
import org.relaysms.gateway.server.user.Platform;

/// What an authenticated phone gets (contract section 6).
///
/// @param sharedKey base64 of the shared key, encrypted to the phone
/// @param seedsUrl where the phone finds gateways
/// @param device the device the key belongs to
record SyncAnswer(String sharedKey, List<Platform> platforms, String seedsUrl, DeviceId device) {
  SyncAnswer {
    platforms = List.copyOf(platforms);
  }
}
