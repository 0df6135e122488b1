package org.relaysms.gateway.canaryui.app;

/// Known by a page.
public record CanaryApp() {}
