-- Alerts about silent gateways. Times are epoch milliseconds.

-- Where the operator settled other times for a gateway than those of the settings, in milliseconds;
-- both null: it is never told of.
CREATE TABLE alert_rules (
  imsi VARCHAR(32) NOT NULL PRIMARY KEY,
  period BIGINT,
  grace BIGINT
);

-- What the operator was told of a gateway, and has not been told is over. state = silent, back (not
-- told yet) or fine (told; the webhook has still to hear of it). since = when it was heard last,
-- pings = how many times until then, told = when that was told, back = when it was heard again.
-- hook = what the webhook knows: nothing, silent, unsure or settled.
CREATE TABLE alert_states (
  imsi VARCHAR(32) NOT NULL PRIMARY KEY,
  state VARCHAR(8) NOT NULL,
  since BIGINT NOT NULL,
  pings BIGINT NOT NULL,
  told BIGINT NOT NULL,
  back BIGINT,
  hook VARCHAR(8) NOT NULL
);
