-- First tries wait in a lane for each user, so that users take turns however much one of them sent;
-- whatever somebody holds is out of the lanes until its lease ends.

-- lane: the user's id for line 1, and '' for all others. line: 0 = to be opened, 1 = first try to
-- publish, 2 = later tries, 3 = held by a taker until due_at.
ALTER TABLE outbox ADD COLUMN lane TEXT NOT NULL DEFAULT '';

UPDATE outbox SET lane = coalesce((SELECT user_id FROM messages m WHERE m.seq = outbox.seq), '')
WHERE line = 1;

UPDATE outbox SET line = 3, lane = '' WHERE seq IN (SELECT seq FROM messages WHERE state = 'publishing');

DROP INDEX outbox_by_turn;
CREATE INDEX outbox_by_turn ON outbox (line, lane, due_at, seq);

-- trying_since: from when the patience with a message counts, where it was replayed; null = from its
-- acceptance.
ALTER TABLE messages ADD COLUMN trying_since BIGINT;

CREATE INDEX messages_by_user ON messages (user_id, seq) WHERE user_id IS NOT NULL;
