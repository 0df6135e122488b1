-- When a forgotten message was accepted, in epoch milliseconds: so that a phone's last use is known
-- for as long as the phone is. Null for those that an earlier version forgot.
ALTER TABLE message_hashes ADD COLUMN accepted_at BIGINT;

DROP INDEX message_hashes_by_device;
CREATE INDEX message_hashes_by_device ON message_hashes (device_id, accepted_at);
