package org.relaysms.gateway.server.sync;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.user.Directory;
import org.relaysms.gateway.server.user.SignIn;

/// A directory that answers in time, whatever the one behind it does: a session that waits for a
/// check has no other clock. Thread-safe.
record PatientDirectory(Directory directory, Duration patience, Executor executor)
    implements Directory {

  @Override
  public SignIn signIn(UserId user, Secret password) {
    var answer = CompletableFuture.supplyAsync(() -> directory.signIn(user, password), executor);
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new SignIn.Unavailable(504);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new SignIn.Unavailable(503);
    }
  }
}
