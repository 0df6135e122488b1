package org.relaysms.gateway.canary.user;

import org.bouncycastle.crypto.digests.SHA256Digest;

/// Breaks a rule on purpose: only `crypto` sees Bouncy Castle.
public record CanaryCipher(SHA256Digest forbidden) {}
