package org.relaysms.gateway.server.user;

import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.UserId;

/// Checks a user's password and tells his platforms (contract section 6). Thread-safe; a call
/// blocks for as long as a hash or the account service takes.
public interface Directory {
  SignIn signIn(UserId user, Secret password);
}
