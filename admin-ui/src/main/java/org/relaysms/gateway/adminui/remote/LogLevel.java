package org.relaysms.gateway.adminui.remote;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How grave a line of the log is; the gravest first.
public enum LogLevel {
  @JsonProperty("error")
  ERROR,
  @JsonProperty("warn")
  WARN,
  @JsonProperty("info")
  INFO,
  @JsonProperty("debug")
  DEBUG,
  @JsonProperty("trace")
  TRACE
}
