package org.relaysms.gateway.canary.message;

import org.relaysms.gateway.canary.admin.CanaryAdmin;

/// Breaks the arrows on purpose: `message` must not know `admin`.
public record CanaryMessage(CanaryAdmin forbidden) {}
