-- Which texts are being asked for at this moment, so that two programs never ask for the same one twice. A claim is of
-- one run of drafting; it goes with the draft, and lapses by itself where its run died.
CREATE TABLE draft_claims (
  product TEXT    NOT NULL,
  -- The field's id, with the image's place: `alt_text:2`.
  field   TEXT    NOT NULL,
  holder  TEXT    NOT NULL,
  -- The second since 1970 from which it counts no more.
  until   INTEGER NOT NULL,
  PRIMARY KEY (product, field)
) STRICT, WITHOUT ROWID;

-- The newest draft there was when a batch began: a text that got one since is not asked for again.
CREATE TABLE draft_batch_starts (
  batch INTEGER NOT NULL PRIMARY KEY REFERENCES draft_batches (id) ON DELETE CASCADE,
  after INTEGER NOT NULL
) STRICT;

-- Fields of a product that a model may not see.
CREATE TABLE model_withheld (
  model INTEGER NOT NULL REFERENCES models (id) ON DELETE CASCADE,
  field TEXT    NOT NULL,
  PRIMARY KEY (model, field)
) STRICT, WITHOUT ROWID;
