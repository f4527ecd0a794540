-- The register of tools as deep as the rules need it, and what belongs to it. Days are ISO dates, money is minor units
-- with its currency, durations are minutes. A NULL is not known, never zero.

ALTER TABLE tools ADD COLUMN vendor TEXT;
ALTER TABLE tools ADD COLUMN backup TEXT;
ALTER TABLE tools ADD COLUMN contract_ends TEXT;
ALTER TABLE tools ADD COLUMN renews_months INTEGER;
ALTER TABLE tools ADD COLUMN notice_days INTEGER;
ALTER TABLE tools ADD COLUMN trial_ends TEXT;
ALTER TABLE tools ADD COLUMN verified TEXT;
ALTER TABLE tools ADD COLUMN used TEXT;
ALTER TABLE tools ADD COLUMN setup_minutes INTEGER;
ALTER TABLE tools ADD COLUMN manual_minutes INTEGER;
ALTER TABLE tools ADD COLUMN manual_since TEXT;
-- Ids parted by blanks; empty where the owner said that nothing is shared.
ALTER TABLE tools ADD COLUMN shares TEXT;
-- Names of platforms, one a line.
ALTER TABLE tools ADD COLUMN works_with TEXT NOT NULL DEFAULT '';
ALTER TABLE tools ADD COLUMN note TEXT;

-- Payments that were made. Of a statement nothing else is kept.
CREATE TABLE tool_charges (
  tool     INTEGER NOT NULL REFERENCES tools (id) ON DELETE CASCADE,
  day      TEXT    NOT NULL,
  minor    INTEGER NOT NULL,
  currency TEXT    NOT NULL,
  PRIMARY KEY (tool, day, minor, currency)
) STRICT, WITHOUT ROWID;

-- What runs inside a tool from a day on.
CREATE TABLE tool_work (
  tool           INTEGER NOT NULL REFERENCES tools (id) ON DELETE CASCADE,
  from_day       TEXT    NOT NULL,
  automations    INTEGER NOT NULL,
  extra_branches INTEGER NOT NULL,
  PRIMARY KEY (tool, from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE tool_links (
  first  INTEGER NOT NULL REFERENCES tools (id) ON DELETE CASCADE,
  second INTEGER NOT NULL REFERENCES tools (id) ON DELETE CASCADE,
  kind   TEXT    NOT NULL,
  since  TEXT    NOT NULL,
  PRIMARY KEY (first, second),
  CHECK (first < second)
) STRICT, WITHOUT ROWID;

CREATE TABLE tool_benefits (
  tool            INTEGER NOT NULL REFERENCES tools (id) ON DELETE CASCADE,
  month           TEXT    NOT NULL,
  minutes         INTEGER,
  minutes_basis   TEXT,
  margin          INTEGER,
  margin_currency TEXT,
  margin_basis    TEXT,
  PRIMARY KEY (tool, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
  name        TEXT    NOT NULL COLLATE NOCASE PRIMARY KEY,
  left_on     TEXT,
  brand_owner INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE processes (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  name           TEXT    NOT NULL COLLATE NOCASE UNIQUE,
  owner          TEXT,
  review         TEXT,
  minutes_a_week INTEGER,
  bottleneck     INTEGER NOT NULL
) STRICT;

CREATE TABLE process_tools (
  process INTEGER NOT NULL REFERENCES processes (id) ON DELETE CASCADE,
  tool    INTEGER NOT NULL REFERENCES tools (id) ON DELETE CASCADE,
  PRIMARY KEY (process, tool)
) STRICT, WITHOUT ROWID;

CREATE TABLE setup_checks (
  task    TEXT    NOT NULL,
  month   TEXT    NOT NULL,
  minutes INTEGER NOT NULL,
  PRIMARY KEY (task, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE platform_updates (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  platform TEXT    NOT NULL,
  note     TEXT    NOT NULL,
  day      TEXT    NOT NULL
) STRICT;

-- What the owner answered to a warning. `about` names its cause by numbers, so that a new name does not ask again.
CREATE TABLE warning_answers (
  rule        TEXT    NOT NULL,
  about       TEXT    NOT NULL,
  answer      TEXT    NOT NULL,
  reason      TEXT    NOT NULL,
  answered_on TEXT    NOT NULL,
  PRIMARY KEY (rule, about)
) STRICT, WITHOUT ROWID;

-- A tool that was thought about, with the four answers and what they rest on.
CREATE TABLE tool_decisions (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  name               TEXT    NOT NULL,
  layer              TEXT    NOT NULL,
  jobs               TEXT    NOT NULL,
  saves_time         INTEGER NOT NULL,
  removes_bottleneck INTEGER NOT NULL,
  existing_can       INTEGER NOT NULL,
  integrates         INTEGER NOT NULL,
  -- What each answer rests on, and which process or stage calls for it, as JSON.
  evidence           TEXT    NOT NULL,
  -- `added`, `waiting` or `dropped`.
  outcome            TEXT    NOT NULL,
  tool               INTEGER REFERENCES tools (id) ON DELETE SET NULL,
  decided_on         TEXT    NOT NULL
) STRICT;

-- The file a process came in, so that taking the file back takes it too.
ALTER TABLE processes ADD COLUMN batch INTEGER REFERENCES batches (id);
