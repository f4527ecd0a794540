-- Which texts each product has, and how often its page was seen. Made with the queue, and read beside it.

CREATE TABLE copy_coverage (
  product           TEXT    NOT NULL PRIMARY KEY,
  vendor            TEXT    NOT NULL,
  category          TEXT    NOT NULL,
  -- The two in small letters.
  maker             TEXT    NOT NULL,
  shelf             TEXT    NOT NULL,
  -- For each kind of text: 1 where it is there, 0 where it is missing, nothing where the product's file cannot hold it.
  -- Words for images are there once every image has them.
  title             INTEGER NOT NULL,
  description       INTEGER,
  short_description INTEGER,
  seo_title         INTEGER,
  seo_description   INTEGER,
  alt_text          INTEGER,
  tags              INTEGER,
  -- How often its page was seen, where a report of pages names it.
  visits            INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_coverage_shelf ON copy_coverage (shelf, category);
CREATE INDEX copy_coverage_maker ON copy_coverage (maker, vendor);
CREATE INDEX copy_queue_state ON copy_queue (state);
