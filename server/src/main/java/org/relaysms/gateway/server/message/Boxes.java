package org.relaysms.gateway.server.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import org.relaysms.gateway.server.crypto.MasterKey;

/// Encrypts what a message's row holds, for that row alone, and makes the fingerprints that it is
/// found by. Thread-safe.
record Boxes(MasterKey masterKey) {
  private static final int ID_LENGTH = 32;

  /// The same for the same sender and the same bytes, whatever the way they came.
  MessageId id(Arrival arrival) {
    var bytes = Base64.getEncoder().encodeToString(arrival.box().bytes());
    return fingerprint(arrival.sender().value() + " " + bytes, "message");
  }

  /// Under which copies of an opened message are kept.
  MessageId idOfCopies(MessageId original) {
    return fingerprint(original.value(), "message-copies");
  }

  /// What a sender is found by.
  String lookup(Msisdn sender) {
    return masterKey.lookup(sender.value(), "message-sender");
  }

  String sealedSender(MessageId id, Msisdn sender) {
    return sealed(sender.value().getBytes(UTF_8), "message-sender:" + id.value());
  }

  String sealedBody(MessageId id, byte[] body) {
    return sealed(body, "message-body:" + id.value());
  }

  /// Nothing where the master key is another than that it was sealed with.
  Optional<String> sender(MessageId id, String box) {
    return opened(box, "message-sender:" + id.value()).map(plain -> new String(plain, UTF_8));
  }

  Optional<byte[]> body(MessageId id, String box) {
    return opened(box, "message-body:" + id.value());
  }

  private MessageId fingerprint(String value, String context) {
    return new MessageId(masterKey.lookup(value, context).substring(0, ID_LENGTH));
  }

  private String sealed(byte[] plain, String context) {
    return Base64.getEncoder().encodeToString(masterKey.seal(plain, context));
  }

  private Optional<byte[]> opened(String box, String context) {
    return masterKey.open(Base64.getDecoder().decode(box), context);
  }
}
