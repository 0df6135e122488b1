package org.relaysms.gateway.adminui.sync;

/// What the public sync protocol tells a page.
public sealed interface PageEvent {
  /// The server has made a session.
  ///
  /// @param firstSessionHash SHA-256 in hex of its first session id, which finds it among the admin
  ///   interface's sessions
  record Started(String firstSessionHash) implements PageEvent {}

  /// A code to show from now on, in place of the one before.
  ///
  /// @param url what a phone's camera reads
  /// @param mobileUrl the same for a phone that cannot scan: opens its app
  record NewCode(String url, String mobileUrl) implements PageEvent {}

  /// A phone has answered the code; no further code will come.
  record PhoneFound() implements PageEvent {}

  /// The phone is authenticated and has its key. Final.
  record Acknowledged() implements PageEvent {}

  /// The connection was lost; the page tries to get it back.
  record Dropped() implements PageEvent {}

  /// The server ended the session. Final.
  record Ended() implements PageEvent {}

  /// No session came about. Final.
  record NotStarted(StartRefusal reason) implements PageEvent {}

  /// Why no session came about.
  enum StartRefusal {
    /// Too many syncs were started of late.
    TOO_MANY,
    /// The server does not take this user id.
    BAD_USER,
    /// The server answered, but with a failure of its own.
    SERVER_FAULT,
    /// No answer.
    UNREACHABLE
  }
}
