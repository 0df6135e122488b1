package org.relaysms.gateway.adminui.remote;

import java.util.List;

/// Some messages, newest first, and how all of them stand.
public record MessagePage(List<Message> messages, MessageSummary summary) {}
