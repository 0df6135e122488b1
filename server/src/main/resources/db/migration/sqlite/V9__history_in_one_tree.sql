-- The history as one b-tree instead of a table and its index: half the pages to write for each step.
ALTER TABLE message_events RENAME TO message_events_before;

CREATE TABLE message_events (
  seq   INTEGER NOT NULL,
  n     INTEGER NOT NULL,
  at    BIGINT  NOT NULL,
  state TEXT    NOT NULL,
  note  TEXT    NOT NULL,
  PRIMARY KEY (seq, n)
) WITHOUT ROWID;

INSERT INTO message_events (seq, n, at, state, note)
SELECT seq, n, at, state, note FROM message_events_before ORDER BY seq, n;

DROP TABLE message_events_before;
