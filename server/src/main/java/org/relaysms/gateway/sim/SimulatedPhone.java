package org.relaysms.gateway.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// A phone with the app: scans a code, shakes hands, proves the password, opens the shared key
/// (contract sections 5 to 7).
///
/// It remembers the server's key and the verification url of its last accepted handshake. One
/// thread at a time.
public final class SimulatedPhone {
  private final KeyPair keys;
  private PemForm form = PemForm.ANDROID_76;
  private Optional<Handshake> shaken = Optional.empty();

  public SimulatedPhone(KeyPair keys) {
    this.keys = keys;
  }

  /// A phone whose key pair is shared by all tests that name this number.
  public static SimulatedPhone number(int number) {
    return new SimulatedPhone(PhoneKeys.number(number));
  }

  /// The same phone, but sending its key in another form.
  public SimulatedPhone sending(PemForm other) {
    form = other;
    return this;
  }

  /// Scan, handshake and verify in one go; anything but success is an `AssertionError`.
  public Synced sync(URI code, String password) {
    handshake(code).ok();
    return synced(verify(password).ok());
  }

  /// Posts the public key to the url of a scanned code, `app://` (as the app reads it) or
  /// `http://`.
  public Answer handshake(URI code) {
    var url = http(code);
    var answer = Wire.post(url, Wire.json(Map.of("public_key", form.of(keys.getPublic()))));
    if (answer.status() == 200) {
      shaken = Optional.of(Handshake.of(url, answer.json()));
    }
    return answer;
  }

  /// Whether something stands behind a scanned code: a look is answered with 405, since only a post
  /// is meant.
  public static Answer look(URI code) {
    return Wire.get(http(code));
  }

  /// Posts the password, sealed afresh, to the verification url of the last handshake.
  public Answer verify(String password) {
    return verifySealed(sealed(password));
  }

  /// Posts a password that is sealed already: a retry, or a replay.
  public Answer verifySealed(String ciphertext) {
    return verifyAt(lastHandshake().verification(), ciphertext);
  }

  /// Posts a sealed password to any url.
  public Answer verifyAt(URI url, String ciphertext) {
    return Wire.post(url, Wire.json(Map.of("password", ciphertext)));
  }

  /// Posts a verify whose body has these members.
  public Answer verifyWith(Map<String, ?> members) {
    return Wire.post(lastHandshake().verification(), Wire.json(members));
  }

  public String sealed(String password) {
    return PhoneCipher.PUBLISHED.seal(lastHandshake().serverKey(), password);
  }

  /// What a successful verify brought.
  public Synced synced(Answer answer) {
    var json = answer.ok().json();
    var platforms =
        StreamSupport.stream(json.required("user_platforms").spliterator(), false).toList();
    return new Synced(
        PhoneCipher.PUBLISHED.open(keys.getPrivate(), json.required("shared_key").textValue()),
        platforms,
        URI.create(json.required("seeds_url").textValue()));
  }

  public Handshake lastHandshake() {
    return shaken.orElseThrow(() -> new IllegalStateException("no handshake yet"));
  }

  public KeyPair keys() {
    return keys;
  }

  /// Where the app posts after scanning: `app` stands for http, `apps` for https.
  public static URI http(URI code) {
    return URI.create(code.toString().replaceFirst("^app(s?)://", "http$1://"));
  }

  /// An accepted handshake: the server's key, and where to verify.
  public record Handshake(PublicKey serverKey, String serverPem, URI verification) {
    static Handshake of(URI url, JsonNode json) {
      var pem = json.required("public_key").textValue();
      var path = json.required("verification_url").textValue();
      return new Handshake(PemForm.read(pem), pem, url.resolve(path));
    }
  }

  /// The end of a sync, as the phone keeps it.
  public record Synced(String sharedKey, java.util.List<JsonNode> platforms, URI seedsUrl) {
    /// The text of an SMS under this key.
    public String sms(String iv, String plaintext) {
      return PhoneCipher.sms(sharedKey, iv, plaintext);
    }

    /// The gateways' numbers that the app would offer, from its seeds url.
    public JsonNode seeds() {
      return Wire.get(seedsUrl).ok().json();
    }
  }
}
