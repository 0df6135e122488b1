package org.relaysms.gateway.server.message;

/// An opened message on its way to the Publisher. Prints as `***`.
///
/// @param msisdn the sender's number, as the Publisher shall read it
/// @param text the plain text, unchanged: letter, colon, rest
record Parcel(MessageId id, String msisdn, String text) {
  @Override
  public String toString() {
    return "***";
  }
}
