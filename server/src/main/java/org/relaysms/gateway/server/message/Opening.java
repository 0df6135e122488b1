package org.relaysms.gateway.server.message;

import org.relaysms.gateway.server.kernel.UserId;
import org.relaysms.gateway.server.sync.DeviceId;

/// What opening a message has brought.
///
/// @param letter the platform's, which the text begins with
/// @param textBox the plain text, encrypted for the message's row
record Opening(UserId user, DeviceId device, String letter, String textBox) {}
