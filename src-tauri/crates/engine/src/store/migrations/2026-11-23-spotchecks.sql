-- Spot-checks of catalog copy: which texts were a batch, which of them are looked at, and what a person said of each.

CREATE TABLE spot_checks (
  id          INTEGER NOT NULL PRIMARY KEY,
  kind        TEXT    NOT NULL CHECK (kind IN ('drafts', 'fixes', 'approved')),
  -- What decided which texts are looked at: the same seed draws the same texts of the same batch.
  seed        INTEGER NOT NULL,
  -- The part that is looked at, in hundredths, and the part of faults the owner accepts, in hundredths.
  percent     INTEGER NOT NULL,
  allowed     INTEGER NOT NULL,
  -- Above this part of faults the batch is stopped, in ten-thousandths; set when the check began.
  stops_above INTEGER NOT NULL,
  who         TEXT    NOT NULL,
  at          INTEGER NOT NULL,
  stopped_at  INTEGER
) STRICT;

-- Every text of a batch, by its place in it from 1. A text that is looked at is kept as it was then.
CREATE TABLE spot_check_items (
  spot_check INTEGER NOT NULL,
  position   INTEGER NOT NULL,
  -- The product, platform and key.
  about      TEXT    NOT NULL,
  field      TEXT    NOT NULL,
  image      TEXT    NOT NULL,
  -- Of the text: the same text has the same mark.
  mark       TEXT    NOT NULL,
  -- The rule, or the model with its template, or the person who wrote it.
  made_by    TEXT    NOT NULL,
  -- The text, and the shop's text it was written over; nothing where it is not looked at.
  content    TEXT,
  was        TEXT,
  verdict    TEXT    CHECK (verdict IN ('pass', 'fail')),
  reason     TEXT    NOT NULL,
  who        TEXT    NOT NULL,
  at         INTEGER,
  PRIMARY KEY (spot_check, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX spot_check_items_text ON spot_check_items (about, field, image);
