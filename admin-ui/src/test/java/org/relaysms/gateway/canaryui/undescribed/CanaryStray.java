package org.relaysms.gateway.canaryui.undescribed;

/// Lies in a package that says nothing.
final class CanaryStray {}
