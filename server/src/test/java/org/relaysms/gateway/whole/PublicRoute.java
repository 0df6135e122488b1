package org.relaysms.gateway.whole;

import java.net.URI;
import org.relaysms.gateway.sim.SimulatedPhone;

/// The public routes that take a body, each with a fresh url where a good body would succeed.
enum PublicRoute {
  PING {
    @Override
    URI fresh(RunningServer server) {
      return server.api().resolve("/seeds/ping");
    }
  },
  REGISTER {
    @Override
    URI fresh(RunningServer server) {
      return server.api().resolve("/seeds");
    }
  },
  HANDSHAKE {
    @Override
    URI fresh(RunningServer server) {
      return server.startUnopened("bad-input");
    }
  },
  VERIFY {
    @Override
    URI fresh(RunningServer server) {
      var phone = SimulatedPhone.number(1);
      phone.handshake(server.startUnopened("bad-input")).ok();
      return phone.lastHandshake().verification();
    }
  };

  abstract URI fresh(RunningServer server);
}
