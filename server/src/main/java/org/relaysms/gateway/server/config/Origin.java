package org.relaysms.gateway.server.config;

/// Where a value comes from; a later one of these wins over an earlier one.
public enum Origin {
  DEFAULT,
  FILE,
  ENVIRONMENT,
  COMMAND_LINE
}
