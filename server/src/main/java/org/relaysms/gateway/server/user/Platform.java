package org.relaysms.gateway.server.user;

/// A service a user can write to by SMS, as phones read it (contract section 6).
///
/// @param type `email`, `text` or `messaging`: how the phone lays the message out
/// @param letter what a message to it begins with; case-sensitive
/// @param logo a URL, or empty
public record Platform(String name, String description, String type, String letter, String logo) {}
