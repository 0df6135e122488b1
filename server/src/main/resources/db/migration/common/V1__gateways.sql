-- Gateways. Times are epoch milliseconds.

-- Who they are: changes seldom. What libphonenumber knows of a number is looked up anew at each start.
CREATE TABLE gateways (
  imsi VARCHAR(32) NOT NULL PRIMARY KEY,
  msisdn TEXT NOT NULL,
  seed_type TEXT NOT NULL,
  approved SMALLINT NOT NULL,
  pending_msisdn TEXT,
  note TEXT NOT NULL,
  first_seen BIGINT NOT NULL
);

-- Whether they are there: written with every ping, so kept apart and narrow. since = when it last
-- began or ceased to be live.
CREATE TABLE gateway_presence (
  imsi VARCHAR(32) NOT NULL PRIMARY KEY,
  last_ping BIGINT NOT NULL,
  pings BIGINT NOT NULL,
  state VARCHAR(8) NOT NULL,
  since BIGINT NOT NULL
);

-- What happened to them. lasted = how long the gateway had been live (kind late), or not (kinds
-- silent, live).
CREATE TABLE gateway_events (
  imsi VARCHAR(32) NOT NULL,
  at BIGINT NOT NULL,
  kind VARCHAR(16) NOT NULL,
  lasted BIGINT
);

CREATE INDEX gateway_events_of_one ON gateway_events (imsi, at);

CREATE INDEX gateway_events_by_time ON gateway_events (at);
