-- Catalog copy review: what product files say more, their own text, and the owner's work beside what was imported.

-- Nothing where a product was imported before these were read.
ALTER TABLE products ADD COLUMN short_description TEXT;
ALTER TABLE products ADD COLUMN facts TEXT;

-- The text of imported product files, which writing back changes and is proved against. Goes with its batch.
CREATE TABLE product_files (
  batch     INTEGER NOT NULL PRIMARY KEY REFERENCES batches (id),
  name      TEXT    NOT NULL,
  format    TEXT    NOT NULL,
  encoding  TEXT    NOT NULL,
  -- Whether the file begins with a byte order mark; the text here does not.
  mark      INTEGER NOT NULL,
  delimiter TEXT    NOT NULL,
  -- How many rows stand above the header, and the names in it as a JSON list.
  above     INTEGER NOT NULL,
  header    TEXT    NOT NULL,
  -- The fields of copy that the file has a column for, as a JSON list of their ids.
  fields    TEXT    NOT NULL,
  -- How many bytes the text has, and the text as UTF-8, deflated.
  bytes     INTEGER NOT NULL,
  content   BLOB    NOT NULL
) STRICT;

-- The owner's texts. They lie beside the imported ones, so no import takes them away. `product` is a product's key
-- with its platform; `image` is the address of the image whose words it is, else empty.
CREATE TABLE copy_texts (
  product    TEXT    NOT NULL,
  field      TEXT    NOT NULL,
  image      TEXT    NOT NULL,
  content    TEXT    NOT NULL,
  -- The imported text it was written over: another one by now is a clash.
  over       TEXT    NOT NULL,
  author     TEXT    NOT NULL,
  written_at INTEGER NOT NULL,
  PRIMARY KEY (product, field, image)
) STRICT, WITHOUT ROWID;

CREATE TABLE copy_drafts (
  id      INTEGER NOT NULL PRIMARY KEY,
  product TEXT    NOT NULL,
  field   TEXT    NOT NULL,
  image   TEXT    NOT NULL,
  content TEXT    NOT NULL,
  author  TEXT    NOT NULL,
  made_at INTEGER NOT NULL,
  -- Template, model and settings, as JSON.
  origin  TEXT    NOT NULL
) STRICT;
CREATE INDEX copy_drafts_product ON copy_drafts (product);

CREATE TABLE copy_steps (
  id      INTEGER NOT NULL PRIMARY KEY,
  product TEXT    NOT NULL,
  state   TEXT    NOT NULL,
  who     TEXT    NOT NULL,
  at      INTEGER NOT NULL,
  waits   INTEGER NOT NULL,
  note    TEXT    NOT NULL
) STRICT;
CREATE INDEX copy_steps_product ON copy_steps (product, id);

-- Claims that a person vouches for. A tick belongs to the claim's words and to the sentence around them.
CREATE TABLE copy_ticks (
  product  TEXT    NOT NULL,
  kind     TEXT    NOT NULL,
  words    TEXT    NOT NULL,
  sentence TEXT    NOT NULL,
  who      TEXT    NOT NULL,
  at       INTEGER NOT NULL,
  note     TEXT    NOT NULL,
  file     TEXT    NOT NULL,
  until    TEXT,
  PRIMARY KEY (product, kind, words, sentence)
) STRICT, WITHOUT ROWID;

-- Remarks that were left as they are.
CREATE TABLE copy_left (
  product TEXT    NOT NULL,
  rule    TEXT    NOT NULL,
  field   TEXT    NOT NULL,
  image   TEXT    NOT NULL,
  span    TEXT    NOT NULL,
  who     TEXT    NOT NULL,
  at      INTEGER NOT NULL,
  PRIMARY KEY (product, rule, field, image, span)
) STRICT, WITHOUT ROWID;

CREATE TABLE copy_words (
  word TEXT    NOT NULL PRIMARY KEY,
  at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- `place` is `everywhere`, `vendor` or `product`; `about` the vendor's name or the product's key.
CREATE TABLE copy_rules_off (
  rule  TEXT    NOT NULL,
  place TEXT    NOT NULL,
  about TEXT    NOT NULL,
  at    INTEGER NOT NULL,
  PRIMARY KEY (rule, place, about)
) STRICT, WITHOUT ROWID;

-- The acts on the seven tables above, with each row before and after. The last one is taken back first.
CREATE TABLE copy_acts (
  id      INTEGER NOT NULL PRIMARY KEY,
  said    TEXT    NOT NULL,
  product TEXT,
  who     TEXT    NOT NULL,
  at      INTEGER NOT NULL,
  changes TEXT    NOT NULL
) STRICT;

-- Made of everything else, to be read fast; `review_catalog` makes it anew.

-- What line items say was sold in the year up to the newest order, by SKU and name.
CREATE TABLE item_sales (
  sku      TEXT    NOT NULL,
  name     TEXT    NOT NULL,
  currency TEXT    NOT NULL,
  minor    INTEGER NOT NULL,
  PRIMARY KEY (sku, name, currency)
) STRICT, WITHOUT ROWID;

-- Every remark there is, those that are hidden too: left, called right, or of a rule that is off.
CREATE TABLE copy_findings (
  product  TEXT    NOT NULL,
  position INTEGER NOT NULL,
  rule     TEXT    NOT NULL,
  field    TEXT    NOT NULL,
  image    TEXT    NOT NULL,
  -- Its place in the field's text, in characters, and the words there.
  start    INTEGER NOT NULL,
  stop     INTEGER NOT NULL,
  span     TEXT    NOT NULL,
  -- Those words in small letters.
  word     TEXT    NOT NULL,
  message  TEXT    NOT NULL,
  fix      TEXT,
  -- Its weight: 1, 3 or 9.
  severity INTEGER NOT NULL,
  hidden   INTEGER NOT NULL,
  PRIMARY KEY (product, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_findings_rule ON copy_findings (rule, product) WHERE hidden = 0;
CREATE INDEX copy_findings_field ON copy_findings (field, product) WHERE hidden = 0;

-- The claims of each product's text as it is now.
CREATE TABLE copy_claims (
  product  TEXT    NOT NULL,
  position INTEGER NOT NULL,
  kind     TEXT    NOT NULL,
  field    TEXT    NOT NULL,
  image    TEXT    NOT NULL,
  start    INTEGER NOT NULL,
  stop     INTEGER NOT NULL,
  span     TEXT    NOT NULL,
  words    TEXT    NOT NULL,
  sentence TEXT    NOT NULL,
  PRIMARY KEY (product, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE copy_queue (
  product TEXT    NOT NULL PRIMARY KEY,
  -- Its place: the smaller, the sooner.
  rank    INTEGER NOT NULL,
  handle  TEXT    NOT NULL,
  title   TEXT    NOT NULL,
  vendor  TEXT    NOT NULL,
  -- The vendor, and title with handle, in small letters.
  maker   TEXT    NOT NULL,
  search  TEXT    NOT NULL,
  live    INTEGER NOT NULL,
  state   TEXT    NOT NULL,
  sold    INTEGER,
  drafts  INTEGER NOT NULL,
  clash   INTEGER NOT NULL,
  -- How many claims nobody vouches for.
  claims  INTEGER NOT NULL,
  -- Of the remarks that are not hidden: how many, the weight of all and of the worst.
  remarks INTEGER NOT NULL,
  weight  INTEGER NOT NULL,
  worst   INTEGER NOT NULL,
  -- Whether there is anything to decide.
  waits   INTEGER NOT NULL
) STRICT;
CREATE INDEX copy_queue_rank ON copy_queue (rank, product);
CREATE INDEX copy_queue_waits ON copy_queue (rank, product) WHERE waits = 1;
