package org.relaysms.gateway.server.sync;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.relaysms.gateway.server.crypto.OaepParameters;
import org.relaysms.gateway.server.crypto.PhoneKey;
import org.relaysms.gateway.server.crypto.SharedKey;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.user.Platform;

/// Makes a phone's shared key. The key is stored before the answer exists, so that no phone ever
/// holds a key that the server has not; and only while somebody waits for the answer, since a key
/// counts with its answer (contract section 6). Thread-safe.
record KeyIssue(DeviceBook devices, SyncUrls urls, SecureRandom random) {

  Verdict issue(UserId user, List<Platform> platforms, OaepParameters parameters, VerifyTask task) {
    var phone = task.claim().phone();
    var key = SharedKey.generate(random);
    var box = PhoneKey.parse(phone.publicKey()).orElseThrow().encrypt(key.bytes(), parameters);
    var sharedKey = Base64.getEncoder().encodeToString(box);
    return devices
        .sync(user, phone.fingerprint(), key, task.wanted())
        .<Verdict>map(device -> right(sharedKey, platforms, device))
        .orElseGet(() -> new Verdict.Unavailable(503));
  }

  private Verdict.Right right(String sharedKey, List<Platform> platforms, DeviceId device) {
    return new Verdict.Right(new SyncAnswer(sharedKey, platforms, urls.seedsUrl(), device));
  }
}
