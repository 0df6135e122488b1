package org.relaysms.gateway.server.health;

import java.time.Instant;
import java.util.Optional;
import org.relaysms.gateway.server.health.Check.State;

/// Who knows the users and their passwords.
public sealed interface AccountFacts extends Facts {
  String ID = "accounts";

  /// This server itself.
  record Local(int users) implements AccountFacts {
    @Override
    public Check check() {
      return new Told().number("users", users).as(ID, State.OK, "local");
    }
  }

  /// An account service.
  ///
  /// @param senders whether it can be asked whose a phone number is
  /// @param last nothing where nobody has signed in since the start
  record Remote(String address, boolean senders, Optional<Answer> last) implements AccountFacts {
    @Override
    public Check check() {
      var told = new Told().text("address", address).time("lastAnswerAt", last.map(Answer::at));
      if (last.filter(one -> !one.useful()).isPresent()) {
        return told.as(ID, State.FAILED, "unavailable");
      }
      if (!senders) {
        return told.as(ID, State.WARNING, "no-senders");
      }
      return last.isPresent()
          ? told.as(ID, State.OK, "answered")
          : told.as(ID, State.UNKNOWN, "not-asked");
    }
  }

  /// How the account service last did.
  ///
  /// @param useful whether it could say anything of the password
  record Answer(Instant at, boolean useful) {}
}
