package org.relaysms.gateway.canaryui.messages;

import org.relaysms.gateway.canaryui.overview.CanaryFigures;

/// Breaks the arrow rule of `messages`.
public record CanaryMessages(CanaryFigures foreign) {}
