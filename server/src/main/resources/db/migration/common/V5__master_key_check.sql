-- By what the master key is known again that this store was encrypted with: a keyed fingerprint of a
-- fixed word, one row.
CREATE TABLE master_key_check (
  fingerprint CHAR(64) NOT NULL PRIMARY KEY
);
