package org.relaysms.gateway.adminui.messages;

/// The columns of the table, in their order.
enum MessageColumn {
  RECEIVED,
  SENDER,
  GATEWAY,
  PLATFORM,
  STATE,
  ATTEMPTS,
  NEXT_TRY
}
