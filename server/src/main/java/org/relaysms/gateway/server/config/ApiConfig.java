package org.relaysms.gateway.server.config;

/// `[api]` and `[api_ssl]`: the HTTP routes for phones, gateways and pages.
///
/// @param testing takes the documented samples (contract sections 4 and 9); never for production
public record ApiConfig(ListenerConfig listener, boolean testing) {

  private enum State {
    PRODUCTION,
    TESTING
  }

  static ApiConfig read(Draft draft) {
    var section = draft.section("api");
    section.known("debug");
    return new ApiConfig(
        ListenerConfig.read(section, draft.section("api_ssl"), 6969),
        section.choice("state", State.PRODUCTION) == State.TESTING);
  }
}
