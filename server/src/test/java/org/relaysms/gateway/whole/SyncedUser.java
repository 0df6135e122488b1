package org.relaysms.gateway.whole;

import java.net.URI;
import org.relaysms.gateway.sim.SimulatedGateway.Sms;
import org.relaysms.gateway.sim.SimulatedPage;
import org.relaysms.gateway.sim.SimulatedPhone;

/// A user of the local directory whose phone has agreed on a key with the server. Immutable.
record SyncedUser(String number, String key) {
  private static final String PASSWORD = "correct horse battery";

  /// Adds the user and syncs his phone.
  static SyncedUser on(ServerProcess server, String id, String number) {
    new Operator(server.admin(), server.token()).addUser(id, PASSWORD, number);
    var api = URI.create(server.api());
    var socket = URI.create(SimulatedPage.ask(api, id).ok().text());
    var synced = SimulatedPhone.number(1).sync(SyncUrls.handshake(api, socket), PASSWORD);
    return new SyncedUser(number, synced.sharedKey());
  }

  /// What the phone sends; the count makes the IV.
  Sms sms(int count, String text) {
    return Sms.sealed(key, count, text, number);
  }
}
