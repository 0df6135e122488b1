package org.relaysms.gateway.canaryui.text;

import org.relaysms.gateway.canaryui.shell.CanaryWindow;

/// Breaks the arrow rule of `text`.
public record CanaryWords(CanaryWindow foreign) {}
