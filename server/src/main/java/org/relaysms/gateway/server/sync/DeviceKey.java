package org.relaysms.gateway.server.sync;

import org.relaysms.gateway.server.crypto.SharedKey;

/// A shared key and the phone that it was agreed with. The key prints as `***`.
public record DeviceKey(DeviceId device, SharedKey key) {}
