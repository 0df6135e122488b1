-- Phones that synced, their shared keys, and the passwords' ciphertexts that were used.

CREATE TABLE devices (
  id          TEXT   NOT NULL PRIMARY KEY,
  user_id     TEXT   NOT NULL,
  fingerprint TEXT   NOT NULL,
  name        TEXT   NOT NULL,
  created_at  BIGINT NOT NULL,
  synced_at   BIGINT NOT NULL,
  UNIQUE (user_id, fingerprint)
);

CREATE INDEX devices_by_sync ON devices (synced_at);

-- sealed: base64, encrypted with the master key. good_until: null for the key in use.
CREATE TABLE device_keys (
  id         TEXT   NOT NULL PRIMARY KEY,
  device_id  TEXT   NOT NULL,
  sealed     TEXT   NOT NULL,
  created_at BIGINT NOT NULL,
  good_until BIGINT
);

CREATE INDEX device_keys_by_device ON device_keys (device_id);

-- A ciphertext serves one session for the life of the server key.
CREATE TABLE used_passwords (
  hash       TEXT NOT NULL PRIMARY KEY,
  session    TEXT NOT NULL,
  server_key TEXT NOT NULL
);
