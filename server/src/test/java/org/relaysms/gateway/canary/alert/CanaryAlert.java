package org.relaysms.gateway.canary.alert;

import org.relaysms.gateway.canary.sync.CanarySync;

/// Breaks the arrows on purpose: `alert` must not know `sync`.
public record CanaryAlert(CanarySync forbidden) {}
