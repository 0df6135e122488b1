package org.relaysms.gateway.server.sync;

/// A shared key as it lies in the store.
///
/// @param sealed base64 of the sealed key
/// @param fingerprint of the phone it belongs to
record SealedKeyRow(String sealed, String fingerprint) {}
