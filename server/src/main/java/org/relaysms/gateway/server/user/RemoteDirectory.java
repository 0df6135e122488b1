package org.relaysms.gateway.server.user;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.relaysms.gateway.server.config.UserManagementConfig;
import org.relaysms.gateway.server.http.OutboundCalls.Reply;
import org.relaysms.gateway.server.kernel.Secret;
import org.relaysms.gateway.server.kernel.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The directory of the account service (contract section 8): the password is checked by one call,
/// and the platforms come by a second one with the cookie of the first. Thread-safe.
final class RemoteDirectory implements Directory {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteDirectory.class);
  private static final String COOKIE = "SWOB";

  private final AccountService service;
  private final String verificationUrl;
  private final String platformsUrl;
  private final URI logoBase;

  /// @param config all of its addresses set
  RemoteDirectory(UserManagementConfig config) {
    service = new AccountService(config.connectTimeout(), config.timeout());
    verificationUrl = config.verificationUrl().orElseThrow();
    platformsUrl = config.platformsUrl().orElseThrow();
    logoBase = config.apiUrl().orElseThrow();
  }

  @Override
  public SignIn signIn(UserId user, Secret password) {
    return switch (service.post(address(verificationUrl, user), body(password))) {
      case Reply.Answered answer -> verified(user, answer);
      case Reply.Unreachable _ -> unavailable(503, "cannot be reached");
      case Reply.TooSlow _ -> unavailable(504, "does not answer in time");
      case Reply.Garbled _ -> unavailable(502, "gives a broken answer");
    };
  }

  private SignIn verified(UserId user, Reply.Answered answer) {
    return switch (answer.status()) {
      case 200 ->
          answer
              .cookie(COOKIE)
              .flatMap(cookie -> platforms(user, cookie))
              .<SignIn>map(SignIn.SignedIn::new)
              .orElseGet(SignIn.NoPlatforms::new);
      case 400, 401 -> new SignIn.WrongPassword();
      case 429 -> new SignIn.Throttled(answer.header("Retry-After"));
      case 503, 504 -> unavailable(answer.status(), "answers " + answer.status());
      default -> unavailable(502, "answers " + answer.status());
    };
  }

  private Optional<List<Platform>> platforms(UserId user, String cookie) {
    var reply = service.get(address(platformsUrl, user), COOKIE + "=" + cookie);
    var platforms =
        reply instanceof Reply.Answered answer && answer.status() == 200
            ? PlatformList.parse(answer.response().body(), logoBase)
            : Optional.<List<Platform>>empty();
    if (platforms.isEmpty()) {
      LOG.warn("the account service took a password, but does not tell the platforms");
    }
    return platforms;
  }

  private static SignIn unavailable(int status, String what) {
    LOG.warn("the account service {}", what);
    return new SignIn.Unavailable(status);
  }

  /// Nothing in a user's id needs escaping in a URL.
  private static URI address(String url, UserId user) {
    return URI.create(url.replace("%s", user.value()));
  }

  private static String body(Secret password) {
    return JsonNodeFactory.instance.objectNode().put("password", password.reveal()).toString();
  }
}
