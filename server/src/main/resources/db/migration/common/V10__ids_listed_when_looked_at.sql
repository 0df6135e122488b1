-- listed: 1 = the message is found by its id in the index; 0 = not yet, since nobody has looked at it
-- since it came in, and only the process that took it in knows its id. Where several processes share
-- the store: always 1.
ALTER TABLE messages ADD COLUMN listed SMALLINT NOT NULL DEFAULT 1;
