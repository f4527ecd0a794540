-- What models are asked with, for whom texts are written, which texts won, and ideas.

-- The owner's versions of templates. None is ever changed or removed: drafts name theirs.
CREATE TABLE prompt_templates (
  template TEXT    NOT NULL,
  version  INTEGER NOT NULL,
  content  TEXT    NOT NULL,
  who      TEXT    NOT NULL,
  at       INTEGER NOT NULL,
  PRIMARY KEY (template, version)
) STRICT, WITHOUT ROWID;

-- Which version is used; the program's own where a template is not here.
CREATE TABLE prompt_choices (
  template TEXT    NOT NULL PRIMARY KEY,
  version  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Kinds of buyers.
CREATE TABLE personas (
  tag   TEXT    NOT NULL COLLATE NOCASE PRIMARY KEY,
  who   TEXT    NOT NULL,
  cares TEXT    NOT NULL,
  at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- For whom drafts are written: of a product by its key, of all others where `about` is empty.
CREATE TABLE prompt_audiences (
  about   TEXT NOT NULL PRIMARY KEY,
  persona TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Texts of one product for one kind of buyer, and those that were set against each other.
CREATE TABLE variant_sets (
  id      INTEGER NOT NULL PRIMARY KEY,
  product TEXT    NOT NULL,
  field   TEXT    NOT NULL,
  persona TEXT    NOT NULL COLLATE NOCASE,
  at      INTEGER NOT NULL,
  UNIQUE (product, field, persona)
) STRICT;

CREATE TABLE variant_texts (
  set_id           INTEGER NOT NULL,
  number           INTEGER NOT NULL,
  content          TEXT    NOT NULL,
  -- With what a model drafted it; nothing where a person wrote it.
  template         TEXT,
  template_version INTEGER,
  author           TEXT    NOT NULL,
  at               INTEGER NOT NULL,
  PRIMARY KEY (set_id, number)
) STRICT, WITHOUT ROWID;

-- What an experiment counted: of so many who saw a text, so many bought.
CREATE TABLE variant_trials (
  id            INTEGER NOT NULL PRIMARY KEY,
  set_id        INTEGER NOT NULL,
  name          TEXT    NOT NULL,
  first         INTEGER NOT NULL,
  first_shown   INTEGER NOT NULL,
  first_bought  INTEGER NOT NULL,
  second        INTEGER NOT NULL,
  second_shown  INTEGER NOT NULL,
  second_bought INTEGER NOT NULL,
  who           TEXT    NOT NULL,
  at            INTEGER NOT NULL
) STRICT;

-- Texts that won, with what shows it. They stay as they are when their set changes.
CREATE TABLE prompt_library (
  id               INTEGER NOT NULL PRIMARY KEY,
  set_id           INTEGER NOT NULL,
  number           INTEGER NOT NULL,
  product          TEXT    NOT NULL,
  title            TEXT    NOT NULL,
  field            TEXT    NOT NULL,
  persona          TEXT    NOT NULL COLLATE NOCASE,
  content          TEXT    NOT NULL,
  template         TEXT,
  template_version INTEGER,
  experiment       TEXT    NOT NULL,
  shown            INTEGER NOT NULL,
  bought           INTEGER NOT NULL,
  other            TEXT    NOT NULL,
  other_shown      INTEGER NOT NULL,
  other_bought     INTEGER NOT NULL,
  who              TEXT    NOT NULL,
  at               INTEGER NOT NULL,
  -- Whether prompts for the same buyers show it as an example.
  example          INTEGER NOT NULL CHECK (example IN (0, 1))
) STRICT;

CREATE TABLE idea_rounds (
  id        INTEGER NOT NULL PRIMARY KEY,
  about     TEXT    NOT NULL CHECK (about IN ('product', 'collection', 'campaign')),
  -- The product it is about, where it is one.
  product   TEXT,
  subject   TEXT    NOT NULL,
  persona   TEXT,
  -- How many ideas are wanted.
  asked     INTEGER NOT NULL,
  who       TEXT    NOT NULL,
  at        INTEGER NOT NULL,
  -- Nothing until three were picked.
  picked_by TEXT,
  picked_at INTEGER
) STRICT;

CREATE TABLE ideas (
  round  INTEGER NOT NULL,
  number INTEGER NOT NULL,
  content TEXT   NOT NULL,
  author TEXT    NOT NULL,
  state  TEXT    NOT NULL CHECK (state IN ('open', 'picked', 'left')),
  -- Why it was left.
  reason TEXT    NOT NULL,
  PRIMARY KEY (round, number)
) STRICT, WITHOUT ROWID;

-- What is worked out of a picked idea: the first draft and the text as it is now.
CREATE TABLE idea_parts (
  round    INTEGER NOT NULL,
  number   INTEGER NOT NULL,
  part     TEXT    NOT NULL CHECK (part IN ('copy', 'image', 'video')),
  first    TEXT    NOT NULL,
  author   TEXT    NOT NULL,
  content  TEXT    NOT NULL,
  -- How many letters lie between the two.
  distance INTEGER NOT NULL,
  who      TEXT    NOT NULL,
  at       INTEGER NOT NULL,
  PRIMARY KEY (round, number, part)
) STRICT, WITHOUT ROWID;
