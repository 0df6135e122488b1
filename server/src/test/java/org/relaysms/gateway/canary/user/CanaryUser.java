package org.relaysms.gateway.canary.user;

import org.relaysms.gateway.canary.sync.CanarySync;

/// Breaks the arrows on purpose: `user` must not know `sync`.
public record CanaryUser(CanarySync forbidden) {}
