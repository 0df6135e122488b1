package org.relaysms.gateway.adminui.log;

/// From the start of a row to its end.
enum LogColumn {
  TIME,
  LEVEL,
  LOGGER,
  MESSAGE
}
