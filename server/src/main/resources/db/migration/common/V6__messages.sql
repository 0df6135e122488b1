-- Messages. Times are epoch milliseconds. Boxes are base64, encrypted with the master key; ids and
-- sender_lookup are keyed fingerprints (HMAC), so that the store alone tells no number and no text.

-- seq = the order of acceptance. id = fingerprint of sender and bytes: the same SMS has the same id.
-- body_box: what the SMS held until it is opened (letter is null till then), then its plain text;
-- null once it is not needed any more. tries = how often opening or publishing was tried.
-- copies = how often the same SMS came again. INTEGER: SQLite's row number.
CREATE TABLE messages (
  seq           INTEGER  NOT NULL PRIMARY KEY,
  id            TEXT     NOT NULL UNIQUE,
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
  copies        INTEGER  NOT NULL
);

CREATE INDEX messages_by_state ON messages (state, seq);

-- Whatever is still to be done. line: 0 = to be opened, 1 = first try to publish, 2 = later tries.
-- due_at: not before then; 0 = in the order of acceptance. While somebody holds it: the lease's end.
CREATE TABLE outbox (
  seq    INTEGER  NOT NULL PRIMARY KEY,
  line   SMALLINT NOT NULL,
  due_at BIGINT   NOT NULL
);

CREATE INDEX outbox_by_turn ON outbox (line, due_at, seq);

-- The history of each message: the state it came to, with what the operator should know.
CREATE TABLE message_events (
  seq   INTEGER NOT NULL,
  n     INTEGER NOT NULL,
  at    BIGINT  NOT NULL,
  state TEXT    NOT NULL,
  note  TEXT    NOT NULL,
  PRIMARY KEY (seq, n)
);

-- Ids of messages that were opened once and are kept no more, for the life of the device's keys.
CREATE TABLE message_hashes (
  id        TEXT NOT NULL PRIMARY KEY,
  device_id TEXT NOT NULL
);

CREATE INDEX message_hashes_by_device ON message_hashes (device_id);
