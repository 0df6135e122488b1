-- Bearer tokens and the audit trail. Times are epoch milliseconds.

-- hash: SHA-256 in hex of the whole token, which is kept nowhere. expires_at: null for one that
-- lasts. last_used_at: at most a minute behind. A revoked token stays, so that a record that names
-- it can be understood.
CREATE TABLE tokens (
  id           TEXT   NOT NULL PRIMARY KEY,
  name         TEXT   NOT NULL,
  scope        TEXT   NOT NULL,
  hash         TEXT   NOT NULL,
  created_at   BIGINT NOT NULL,
  expires_at   BIGINT,
  last_used_at BIGINT,
  revoked_at   BIGINT
);

-- Who did what to which thing, by ids and words; no secret, phone number or text of a message.
CREATE TABLE audit (
  seq     BIGINT NOT NULL PRIMARY KEY,
  at      BIGINT NOT NULL,
  actor   TEXT   NOT NULL,
  action  TEXT   NOT NULL,
  subject TEXT   NOT NULL,
  detail  TEXT   NOT NULL
);

CREATE INDEX audit_by_action ON audit (action, seq);

-- The number of the newest record, one row. Numbers have no gap, so that a record that somebody
-- took out is missed.
CREATE TABLE audit_head (
  seq BIGINT NOT NULL
);

INSERT INTO audit_head (seq) VALUES (0);
