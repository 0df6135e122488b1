-- The local directory. Phone numbers are encrypted (base64), and found by a keyed fingerprint.

CREATE TABLE users (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  password_hash VARCHAR(255) NOT NULL,
  phone_box TEXT,
  phone_lookup CHAR(64) UNIQUE,
  created_at BIGINT NOT NULL
);

CREATE TABLE platforms (
  letter VARCHAR(16) NOT NULL PRIMARY KEY,
  name VARCHAR(64) NOT NULL,
  description TEXT NOT NULL,
  type VARCHAR(32) NOT NULL,
  logo TEXT NOT NULL
);

CREATE TABLE user_platforms (
  user_id VARCHAR(64) NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  letter VARCHAR(16) NOT NULL REFERENCES platforms (letter),
  PRIMARY KEY (user_id, letter)
);

INSERT INTO platforms (letter, name, description, type, logo) VALUES
  ('g', 'gmail', 'Send emails with Gmail', 'email', ''),
  ('t', 'twitter', 'Post tweets on Twitter', 'text', ''),
  ('T', 'telegram', 'Send messages with Telegram', 'messaging', '');
