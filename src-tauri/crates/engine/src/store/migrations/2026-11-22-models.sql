-- Language models the owner added, what was sent to them, and what they drafted. No key is in here: `key_name` is where
-- the system's keyring has it.

CREATE TABLE models (
  id                INTEGER NOT NULL PRIMARY KEY,
  name              TEXT    NOT NULL UNIQUE COLLATE NOCASE,
  address           TEXT    NOT NULL,
  -- Whether the owner said that they mean a place in their own network.
  private_confirmed INTEGER NOT NULL CHECK (private_confirmed IN (0, 1)),
  style             TEXT    NOT NULL CHECK (style IN ('openai', 'anthropic')),
  model             TEXT    NOT NULL,
  -- For a million tokens sent and answered, plain decimals; nothing where the owner named none.
  price_sent        TEXT,
  price_answered    TEXT,
  currency          TEXT,
  -- What it may be given: the ids of kinds of data, parted by commas.
  shares            TEXT    NOT NULL,
  -- How its server takes a request: with a schema, or by words alone.
  form              TEXT    NOT NULL CHECK (form IN ('schema', 'words')),
  key_name          TEXT    NOT NULL,
  -- Nothing without a key; empty for one too short to show any of it.
  key_last_four     TEXT,
  added_at          INTEGER NOT NULL
) STRICT;

-- What was sent, by day of the shop and host. A host stays when its model goes.
CREATE TABLE model_sends (
  day           TEXT    NOT NULL,
  host          TEXT    NOT NULL,
  requests      INTEGER NOT NULL,
  product_texts INTEGER NOT NULL,
  PRIMARY KEY (day, host)
) STRICT, WITHOUT ROWID;

-- What a model drafted and with what. Stays when the draft is taken over or put away.
CREATE TABLE draft_records (
  draft            INTEGER NOT NULL PRIMARY KEY,
  product          TEXT    NOT NULL,
  field            TEXT    NOT NULL,
  -- The image's address, for words of an image; else empty.
  image            TEXT    NOT NULL,
  content          TEXT    NOT NULL,
  model_name       TEXT    NOT NULL,
  model            TEXT    NOT NULL,
  template         TEXT    NOT NULL,
  template_version INTEGER NOT NULL,
  settings         TEXT    NOT NULL,
  -- Letters nobody sees: those taken out of what was sent, and of what came back.
  removed_sent     INTEGER NOT NULL,
  removed_answered INTEGER NOT NULL,
  made_at          INTEGER NOT NULL,
  -- How many letters a person changed before it was taken over; nothing until then.
  edit_distance    INTEGER
) STRICT;
CREATE INDEX draft_records_product ON draft_records (product, field);

CREATE TABLE draft_batches (
  id       INTEGER NOT NULL PRIMARY KEY,
  model    INTEGER NOT NULL REFERENCES models (id) ON DELETE CASCADE,
  field    TEXT    NOT NULL,
  begun_at INTEGER NOT NULL,
  -- Why it stopped before its end; nothing while it runs and once it is done.
  stopped  TEXT
) STRICT;

CREATE TABLE draft_batch_items (
  batch    INTEGER NOT NULL REFERENCES draft_batches (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  product  TEXT    NOT NULL,
  state    TEXT    NOT NULL CHECK (state IN ('waiting', 'drafted', 'failed')),
  -- Why it failed.
  why      TEXT,
  PRIMARY KEY (batch, position)
) STRICT, WITHOUT ROWID;

-- Two models on one text. Which of them is A is not shown before somebody chose.
CREATE TABLE draft_comparisons (
  id        INTEGER NOT NULL PRIMARY KEY,
  product   TEXT    NOT NULL,
  field     TEXT    NOT NULL,
  draft_a   INTEGER NOT NULL REFERENCES draft_records (draft),
  draft_b   INTEGER NOT NULL REFERENCES draft_records (draft),
  chosen    TEXT    CHECK (chosen IN ('a', 'b', 'neither')),
  made_at   INTEGER NOT NULL,
  chosen_at INTEGER
) STRICT;
