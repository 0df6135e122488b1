package org.relaysms.gateway.adminui.remote;

/// The value of a [Reply] that carries none.
public enum Nothing {
  NOTHING
}
