-- Ids are random, so that in an index of all of them every arrival would write a page of its own in
-- the commit that its gateway waits for. The index holds those that are listed.
ALTER TABLE messages RENAME TO messages_before;

CREATE TABLE messages (
  seq           INTEGER  NOT NULL PRIMARY KEY,
  id            TEXT     NOT NULL,
  state         TEXT     NOT NULL,
  tries         INTEGER  NOT NULL,
  taker         TEXT,
  reason        TEXT,
  route         TEXT     NOT NULL,
  gateway       TEXT,
  sender_lookup TEXT     NOT NULL,
  sender_box    TEXT     NOT NULL,
  body_box      TEXT,
  user_id       TEXT,
  device_id     TEXT,
  letter        TEXT,
  sent_at       BIGINT,
  accepted_at   BIGINT   NOT NULL,
  changed_at    BIGINT   NOT NULL,
  copies        INTEGER  NOT NULL,
  trying_since  BIGINT,
  listed        SMALLINT NOT NULL DEFAULT 1
);

INSERT INTO messages (seq, id, state, tries, taker, reason, route, gateway, sender_lookup, sender_box,
  body_box, user_id, device_id, letter, sent_at, accepted_at, changed_at, copies, trying_since, listed)
SELECT seq, id, state, tries, taker, reason, route, gateway, sender_lookup, sender_box,
  body_box, user_id, device_id, letter, sent_at, accepted_at, changed_at, copies, trying_since, listed
FROM messages_before ORDER BY seq;

DROP TABLE messages_before;

CREATE UNIQUE INDEX messages_by_id ON messages (id) WHERE listed = 1;
CREATE INDEX messages_by_state ON messages (state, seq);
CREATE INDEX messages_by_user ON messages (user_id, seq) WHERE user_id IS NOT NULL;
