/// The server as the app knows it: a process it starts or finds, and the admin API that process
/// offers on the loopback. Read [ServerControl] (start, stop, what state it is in) and [LiveServer]
/// (what its events say) first. Pages see only the ports [ServerControl], [GatewayFeed],
/// [SyncSessionsFeed], [UsersPort], [MessageFeed], [LogFeed], [HealthPort], [SelfTestPort],
/// [Machine] and [StatusFeed] and the records; their listeners are called, and their answers
/// complete, on the UI thread. Nothing here blocks that thread. No view and no words for the
/// operator belong here.
@NullMarked
package org.relaysms.gateway.adminui.remote;

import org.jspecify.annotations.NullMarked;
