package org.relaysms.gateway.server.sync;

/// The phone that did the handshake.
///
/// @param fingerprint the hex SHA-256 of its public key's SPKI form
/// @param publicKey its public key as it sent it
/// @param address where it called from
record Phone(String fingerprint, String publicKey, String address) {}
