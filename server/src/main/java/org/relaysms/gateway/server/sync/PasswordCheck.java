package org.relaysms.gateway.server.sync;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.relaysms.gateway.server.crypto.PasswordHashes;
import org.relaysms.gateway.server.crypto.ServerKey;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.user.Directory;
import org.relaysms.gateway.server.user.SignIn;

/// Checks a password and, when it is right, has the key issued: tries, encryption, replay,
/// password, platforms, the operator's word where it is demanded, key, in this order (contract
/// section 6). What a session has proven is not asked of the directory again. Blocks for as long as
/// the directory takes, on the caller's thread, never in a session's mailbox. Thread-safe.
record PasswordCheck(
    PasswordTries tries,
    ServerKey serverKey,
    UsedPasswords usedPasswords,
    Directory directory,
    PasswordHashes prints,
    KeyIssue keyIssue) {

  /// The very ciphertext that was right here is no guess, and not counted as one.
  Verdict check(UserId user, Caller caller, PasswordPost post, VerifyTask task) {
    return task.proven()
        .filter(proven -> proven.proof().equals(post.proof()))
        .map(proven -> right(user, proven, post, task))
        .orElseGet(() -> tried(user, caller, post, task));
  }

  private Verdict tried(UserId user, Caller caller, PasswordPost post, VerifyTask task) {
    return tries
        .refusal(user, caller.network())
        .<Verdict>map(PasswordCheck::slowed)
        .orElseGet(() -> decrypted(user, caller, post, task));
  }

  private Verdict decrypted(UserId user, Caller caller, PasswordPost post, VerifyTask task) {
    return post.box()
        .flatMap(box -> serverKey.decrypt(box, post.trials()))
        .flatMap(PasswordCheck::text)
        .map(password -> fresh(user, caller, password, post, task))
        .orElseGet(Verdict.Undecryptable::new);
  }

  private Verdict fresh(
      UserId user, Caller caller, Secret password, PasswordPost post, VerifyTask task) {
    return usedPasswords.use(post.proof(), task.session())
        ? known(password, task)
            .map(known -> new Proven(caller, post.proof(), known.print(), known.platforms()))
            .map(proven -> right(user, proven, post, task))
            .orElseGet(() -> signedIn(user, caller, password, post, task))
        : new Verdict.Replayed();
  }

  private Optional<Proven> known(Secret password, VerifyTask task) {
    return task.proven()
        .filter(proven -> prints.compare(password, proven.print()) == PasswordHashes.Verdict.MATCH);
  }

  private Verdict signedIn(
      UserId user, Caller caller, Secret password, PasswordPost post, VerifyTask task) {
    return switch (directory.signIn(user, password)) {
      case SignIn.SignedIn(var platforms) ->
          task.claim().consent().allows()
              ? keyIssue.issue(user, platforms, post.back(), task)
              : new Verdict.Proved(
                  new Proven(caller, post.proof(), prints.hash(password), platforms));
      case SignIn.WrongPassword() -> new Verdict.Wrong();
      case SignIn.Throttled(var retryAfter) -> new Verdict.Throttled(retryAfter);
      case SignIn.Unavailable(var status) -> new Verdict.Unavailable(status);
      case SignIn.NoPlatforms() -> new Verdict.Unavailable(502);
    };
  }

  private Verdict right(UserId user, Proven proven, PasswordPost post, VerifyTask task) {
    return task.claim().consent().allows()
        ? keyIssue.issue(user, proven.platforms(), post.back(), task)
        : new Verdict.Proved(proven);
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
