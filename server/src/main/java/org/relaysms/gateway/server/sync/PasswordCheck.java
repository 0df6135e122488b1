package org.relaysms.gateway.server.sync;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.relaysms.gateway.server.crypto.ServerKey;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.user.Directory;
import org.relaysms.gateway.server.user.SignIn;

/// Checks a password and, when it is right, has the key issued: tries, encryption, replay,
/// password, platforms, key, in this order (contract section 6). Blocks for as long as the
/// directory takes, on the caller's thread, never in a session's mailbox. Thread-safe.
record PasswordCheck(
    PasswordTries tries,
    ServerKey serverKey,
    UsedPasswords usedPasswords,
    Directory directory,
    KeyIssue keyIssue) {

  /// @param client the network address that the try came from
  Verdict check(UserId user, String client, PasswordPost post, VerifyTask task) {
    return tries
        .refusal(user, client)
        .<Verdict>map(PasswordCheck::slowed)
        .orElseGet(() -> decrypted(user, post, task));
  }

  private Verdict decrypted(UserId user, PasswordPost post, VerifyTask task) {
    return post.box()
        .flatMap(box -> serverKey.decrypt(box, post.trials()))
        .flatMap(PasswordCheck::text)
        .map(password -> fresh(user, password, post, task))
        .orElseGet(Verdict.Undecryptable::new);
  }

  private Verdict fresh(UserId user, Secret password, PasswordPost post, VerifyTask task) {
    return usedPasswords.use(post.proof(), task.session())
        ? signedIn(user, password, post, task)
        : new Verdict.Replayed();
  }

  private Verdict signedIn(UserId user, Secret password, PasswordPost post, VerifyTask task) {
    return switch (directory.signIn(user, password)) {
      case SignIn.SignedIn(var platforms) -> keyIssue.issue(user, platforms, post.back(), task);
      case SignIn.WrongPassword() -> new Verdict.Wrong();
      case SignIn.Throttled(var retryAfter) -> new Verdict.Throttled(retryAfter);
      case SignIn.Unavailable(var status) -> new Verdict.Unavailable(status);
      case SignIn.NoPlatforms() -> new Verdict.Unavailable(502);
    };
  }

  private static Verdict slowed(Duration wait) {
    var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return new Verdict.Throttled(Optional.of(Long.toString(seconds)));
  }

  private static Optional<Secret> text(byte[] utf8) {
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return Optional.of(Secret.of(decoder.decode(ByteBuffer.wrap(utf8)).toString()));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
