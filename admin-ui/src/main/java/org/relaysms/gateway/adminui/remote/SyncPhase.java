package org.relaysms.gateway.adminui.remote;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where a sync stands.
public enum SyncPhase {
  @JsonProperty("waiting-for-page")
  WAITING_FOR_PAGE,
  @JsonProperty("showing-code")
  SHOWING_CODE,
  @JsonProperty("waiting-for-password")
  WAITING_FOR_PASSWORD,
  @JsonProperty("verifying")
  VERIFYING,
  @JsonProperty("waiting-for-approval")
  WAITING_FOR_APPROVAL,
  @JsonProperty("approved")
  APPROVED,
  @JsonProperty("done")
  DONE,
  @JsonProperty("expired")
  EXPIRED,
  @JsonProperty("refused")
  REFUSED,
  @JsonProperty("ended")
  ENDED,
  @JsonProperty("declined")
  DECLINED
}
