-- Reviews of a period, what was decided in them and what became of it. A stored review keeps its dates whatever becomes
-- of the shop's zone and first weekday, and its numbers as they stood when it was closed.

CREATE TABLE reviews (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  kind       TEXT    NOT NULL,
  from_day   TEXT    NOT NULL,
  to_day     TEXT    NOT NULL,
  started_at INTEGER NOT NULL,
  closed_at  INTEGER,
  step       TEXT    NOT NULL,
  focus      TEXT,
  reading    TEXT    NOT NULL,
  UNIQUE (kind, from_day)
) STRICT;

CREATE TABLE review_cards (
  review  INTEGER NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
  kpi     TEXT    NOT NULL,
  note    TEXT    NOT NULL,
  outcome TEXT,
  PRIMARY KEY (review, kpi)
) STRICT, WITHOUT ROWID;

-- A value is a decimal as text; a NULL is a number that was not there. Two values compare only if their stamps agree.
CREATE TABLE review_values (
  review INTEGER NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
  id     TEXT    NOT NULL,
  value  TEXT,
  stamp  TEXT    NOT NULL,
  typed  INTEGER NOT NULL,
  PRIMARY KEY (review, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE actions (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  review     INTEGER NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
  text       TEXT    NOT NULL,
  owner      TEXT,
  due        TEXT,
  kpi        TEXT,
  state      TEXT    NOT NULL,
  settled_in INTEGER REFERENCES reviews (id) ON DELETE SET NULL,
  made_on    TEXT    NOT NULL
) STRICT;

-- A number of a period that the owner typed because no file gives it.
CREATE TABLE typed_values (
  id       TEXT    NOT NULL,
  from_day TEXT    NOT NULL,
  to_day   TEXT    NOT NULL,
  value    TEXT    NOT NULL,
  typed_at INTEGER NOT NULL,
  PRIMARY KEY (id, from_day, to_day)
) STRICT, WITHOUT ROWID;

-- Who looks after a KPI.
ALTER TABLE kpi_choices ADD COLUMN owner TEXT;
