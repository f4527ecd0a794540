-- The shop file's first shape. Never edit a released migration; add a dated one.
--
-- Imported tables hold every version of a record that an import brought, each owned by its batch. `current` marks
-- the version that counts. A version replaces another if its file is more recent, or equally recent and not behind
-- it in progress, or if it is further along although its file seems older. Taking a batch back removes its versions
-- and asks the same of the rest, in the order they came, so the ledger is a function of the batches that are in.

CREATE TABLE settings (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the owner said about files with certain columns: format, letters, order of day and month, currency, as JSON.
CREATE TABLE mappings (
  header  TEXT    NOT NULL PRIMARY KEY,
  choices TEXT    NOT NULL,
  said_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE batches (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  file         TEXT    NOT NULL,
  hash         TEXT    NOT NULL,
  bytes        INTEGER NOT NULL,
  format       TEXT    NOT NULL,
  imported_at  INTEGER NOT NULL,
  undone_at    INTEGER,
  rows_read    INTEGER NOT NULL,
  rows_used    INTEGER NOT NULL,
  rows_skipped INTEGER NOT NULL,
  rows_aside   INTEGER NOT NULL,
  new          INTEGER NOT NULL,
  updated      INTEGER NOT NULL,
  unchanged    INTEGER NOT NULL,
  counts       TEXT    NOT NULL,
  currency     TEXT,
  -- How recent the file is: the newest moment it speaks of, in seconds since 1970; its import where it names none.
  newest       INTEGER NOT NULL,
  -- When its first and last order were placed: between two files nothing is known, which is not the same as no orders.
  first_placed INTEGER,
  last_placed  INTEGER,
  CHECK (rows_used + rows_skipped = rows_read)
) STRICT;
CREATE INDEX batches_hash ON batches (hash) WHERE undone_at IS NULL;

CREATE TABLE problems (
  batch    INTEGER NOT NULL REFERENCES batches (id),
  position INTEGER NOT NULL,
  line     INTEGER NOT NULL,
  heading  TEXT,
  value    TEXT,
  reason   TEXT    NOT NULL,
  PRIMARY KEY (batch, position)
) STRICT, WITHOUT ROWID;

-- A batch that said the same as a version another batch owns. When the owner is taken back, the version stays.
CREATE TABLE sightings (
  kind  TEXT    NOT NULL,
  row   INTEGER NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches (id),
  PRIMARY KEY (kind, row, batch)
) STRICT, WITHOUT ROWID;

-- How many records of each kind there are, counting each once: kept up by imports and undos, checked by `verify`.
CREATE TABLE record_counts (
  kind    TEXT    NOT NULL PRIMARY KEY,
  records INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE orders (
  row           INTEGER PRIMARY KEY,
  batch         INTEGER NOT NULL REFERENCES batches (id),
  key           TEXT    NOT NULL,
  progress      INTEGER NOT NULL,
  fingerprint   INTEGER NOT NULL,
  current       INTEGER NOT NULL,
  name          TEXT    NOT NULL,
  placed        INTEGER NOT NULL,
  placed_offset INTEGER NOT NULL,
  time_known    INTEGER NOT NULL,
  currency      TEXT    NOT NULL,
  email         TEXT,
  state         TEXT    NOT NULL,
  cancelled     INTEGER,
  fulfilled     INTEGER NOT NULL,
  subtotal      INTEGER NOT NULL,
  shipping      INTEGER NOT NULL,
  taxes         INTEGER NOT NULL,
  total         INTEGER NOT NULL,
  discount      INTEGER NOT NULL,
  refunded      INTEGER NOT NULL,
  tax_rate      INTEGER,
  channel       TEXT    NOT NULL,
  test          INTEGER NOT NULL,
  -- Derived from the columns above and the line items when the order is written: Order::counts, online and worth.
  counted       INTEGER NOT NULL,
  online        INTEGER NOT NULL,
  goods         INTEGER NOT NULL,
  returned      INTEGER NOT NULL
) STRICT;
CREATE INDEX orders_key ON orders (key);
CREATE INDEX orders_older ON orders (batch) WHERE current = 0;
CREATE INDEX orders_placed ON orders (placed) WHERE current = 1;
CREATE INDEX orders_email ON orders (email, placed) WHERE current = 1 AND email IS NOT NULL;

CREATE TABLE line_items (
  parent    INTEGER NOT NULL REFERENCES orders (row) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  name      TEXT    NOT NULL,
  sku       TEXT,
  quantity  INTEGER NOT NULL,
  price     INTEGER NOT NULL,
  discount  INTEGER NOT NULL,
  gift_card INTEGER NOT NULL,
  PRIMARY KEY (parent, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE products (
  row             INTEGER PRIMARY KEY,
  batch           INTEGER NOT NULL REFERENCES batches (id),
  key             TEXT    NOT NULL,
  progress        INTEGER NOT NULL,
  fingerprint     INTEGER NOT NULL,
  current         INTEGER NOT NULL,
  title           TEXT    NOT NULL,
  description     TEXT    NOT NULL,
  vendor          TEXT    NOT NULL,
  category        TEXT    NOT NULL,
  tags            TEXT    NOT NULL,
  status          TEXT    NOT NULL,
  seo_title       TEXT    NOT NULL,
  seo_description TEXT    NOT NULL
) STRICT;
CREATE INDEX products_key ON products (key);
CREATE INDEX products_older ON products (batch) WHERE current = 0;

CREATE TABLE variants (
  parent     INTEGER NOT NULL REFERENCES products (row) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  options    TEXT    NOT NULL,
  sku        TEXT,
  barcode    TEXT,
  price      TEXT,
  compare_at TEXT,
  unit_cost  TEXT,
  stock      INTEGER,
  PRIMARY KEY (parent, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE images (
  parent   INTEGER NOT NULL REFERENCES products (row) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  address  TEXT    NOT NULL,
  alt      TEXT    NOT NULL,
  PRIMARY KEY (parent, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE customers (
  row           INTEGER PRIMARY KEY,
  batch         INTEGER NOT NULL REFERENCES batches (id),
  key           TEXT    NOT NULL,
  progress      INTEGER NOT NULL,
  fingerprint   INTEGER NOT NULL,
  current       INTEGER NOT NULL,
  id            TEXT,
  email         TEXT,
  accepts_email INTEGER,
  total_spent   TEXT,
  total_orders  INTEGER
) STRICT;
CREATE INDEX customers_key ON customers (key);
CREATE INDEX customers_older ON customers (batch) WHERE current = 0;

CREATE TABLE session_days (
  row         INTEGER PRIMARY KEY,
  batch       INTEGER NOT NULL REFERENCES batches (id),
  key         TEXT    NOT NULL,
  progress    INTEGER NOT NULL,
  fingerprint INTEGER NOT NULL,
  current     INTEGER NOT NULL,
  platform    TEXT    NOT NULL,
  day         TEXT    NOT NULL,
  sessions    INTEGER NOT NULL,
  visitors    INTEGER,
  completed   INTEGER
) STRICT;
CREATE INDEX session_days_key ON session_days (key);
CREATE INDEX session_days_older ON session_days (batch) WHERE current = 0;
CREATE INDEX session_days_day ON session_days (day) WHERE current = 1;

CREATE TABLE spend_days (
  row         INTEGER PRIMARY KEY,
  batch       INTEGER NOT NULL REFERENCES batches (id),
  key         TEXT    NOT NULL,
  progress    INTEGER NOT NULL,
  fingerprint INTEGER NOT NULL,
  current     INTEGER NOT NULL,
  platform    TEXT    NOT NULL,
  campaign    TEXT    NOT NULL,
  day         TEXT    NOT NULL,
  minor       INTEGER NOT NULL,
  currency    TEXT    NOT NULL
) STRICT;
CREATE INDEX spend_days_key ON spend_days (key);
CREATE INDEX spend_days_older ON spend_days (batch) WHERE current = 0;
CREATE INDEX spend_days_day ON spend_days (day, platform);

CREATE TABLE payments (
  row         INTEGER PRIMARY KEY,
  batch       INTEGER NOT NULL REFERENCES batches (id),
  key         TEXT    NOT NULL,
  progress    INTEGER NOT NULL,
  fingerprint INTEGER NOT NULL,
  current     INTEGER NOT NULL,
  platform    TEXT    NOT NULL,
  day         TEXT    NOT NULL,
  kind        TEXT    NOT NULL,
  word        TEXT    NOT NULL,
  order_name  TEXT,
  amount      INTEGER NOT NULL,
  fee         INTEGER,
  net         INTEGER,
  currency    TEXT    NOT NULL
) STRICT;
CREATE INDEX payments_key ON payments (key);
CREATE INDEX payments_older ON payments (batch) WHERE current = 0;

CREATE TABLE campaigns (
  row          INTEGER PRIMARY KEY,
  batch        INTEGER NOT NULL REFERENCES batches (id),
  key          TEXT    NOT NULL,
  progress     INTEGER NOT NULL,
  fingerprint  INTEGER NOT NULL,
  current      INTEGER NOT NULL,
  platform     TEXT    NOT NULL,
  name         TEXT    NOT NULL,
  subject      TEXT    NOT NULL,
  sent         TEXT,
  recipients   INTEGER,
  delivered    INTEGER,
  opened       INTEGER,
  clicked      INTEGER,
  unsubscribed INTEGER,
  bounced      INTEGER,
  complained   INTEGER,
  orders       INTEGER,
  revenue      TEXT
) STRICT;
CREATE INDEX campaigns_key ON campaigns (key);
CREATE INDEX campaigns_older ON campaigns (batch) WHERE current = 0;

CREATE TABLE tickets (
  row                 INTEGER PRIMARY KEY,
  batch               INTEGER NOT NULL REFERENCES batches (id),
  key                 TEXT    NOT NULL,
  progress            INTEGER NOT NULL,
  fingerprint         INTEGER NOT NULL,
  current             INTEGER NOT NULL,
  platform            TEXT    NOT NULL,
  created             TEXT    NOT NULL,
  first_reply_minutes INTEGER,
  solved              TEXT,
  status              TEXT    NOT NULL,
  channel             TEXT    NOT NULL,
  tags                TEXT    NOT NULL,
  replies             INTEGER,
  satisfaction        TEXT    NOT NULL
) STRICT;
CREATE INDEX tickets_key ON tickets (key);
CREATE INDEX tickets_older ON tickets (batch) WHERE current = 0;

CREATE TABLE stock_levels (
  row         INTEGER PRIMARY KEY,
  batch       INTEGER NOT NULL REFERENCES batches (id),
  key         TEXT    NOT NULL,
  progress    INTEGER NOT NULL,
  fingerprint INTEGER NOT NULL,
  current     INTEGER NOT NULL,
  platform    TEXT    NOT NULL,
  product     TEXT    NOT NULL,
  options     TEXT    NOT NULL,
  sku         TEXT,
  location    TEXT    NOT NULL,
  on_hand     INTEGER,
  available   INTEGER,
  committed   INTEGER,
  incoming    INTEGER,
  unavailable INTEGER
) STRICT;
CREATE INDEX stock_levels_key ON stock_levels (key);
CREATE INDEX stock_levels_older ON stock_levels (batch) WHERE current = 0;

CREATE TABLE bank_lines (
  row         INTEGER PRIMARY KEY,
  batch       INTEGER NOT NULL REFERENCES batches (id),
  key         TEXT    NOT NULL,
  progress    INTEGER NOT NULL,
  fingerprint INTEGER NOT NULL,
  current     INTEGER NOT NULL,
  day         TEXT    NOT NULL,
  minor       INTEGER NOT NULL,
  currency    TEXT
) STRICT;
CREATE INDEX bank_lines_key ON bank_lines (key);
CREATE INDEX bank_lines_older ON bank_lines (batch) WHERE current = 0;

CREATE TABLE report_rows (
  row         INTEGER PRIMARY KEY,
  batch       INTEGER NOT NULL REFERENCES batches (id),
  key         TEXT    NOT NULL,
  progress    INTEGER NOT NULL,
  fingerprint INTEGER NOT NULL,
  current     INTEGER NOT NULL,
  platform    TEXT    NOT NULL,
  report      TEXT    NOT NULL,
  label       TEXT    NOT NULL,
  first_day   TEXT,
  last_day    TEXT,
  figures     TEXT    NOT NULL
) STRICT;
CREATE INDEX report_rows_key ON report_rows (key);
CREATE INDEX report_rows_older ON report_rows (batch) WHERE current = 0;

-- Which days an advertising report covers: days without spend are not listed in it and are covered all the same.
CREATE TABLE spend_coverage (
  batch     INTEGER NOT NULL REFERENCES batches (id),
  platform  TEXT    NOT NULL,
  first_day TEXT    NOT NULL,
  last_day  TEXT    NOT NULL,
  PRIMARY KEY (batch, platform, first_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE tools (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  name   TEXT    NOT NULL COLLATE NOCASE UNIQUE,
  layer  TEXT    NOT NULL,
  jobs   TEXT    NOT NULL,
  owner  TEXT,
  kpi    TEXT,
  status TEXT    NOT NULL,
  since  TEXT    NOT NULL,
  until  TEXT,
  -- The batch that brought it, for a tool that came in a file.
  batch  INTEGER REFERENCES batches (id)
) STRICT;

CREATE TABLE tool_prices (
  tool     INTEGER NOT NULL REFERENCES tools (id) ON DELETE CASCADE,
  from_day TEXT    NOT NULL,
  minor    INTEGER,
  currency TEXT,
  cycle    TEXT,
  PRIMARY KEY (tool, from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE kpi_choices (
  kpi    TEXT NOT NULL PRIMARY KEY,
  target TEXT,
  parked TEXT
) STRICT, WITHOUT ROWID;

-- What another dashboard shows for a KPI and week; open until the owner says why it differs.
CREATE TABLE other_figures (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  kpi         TEXT    NOT NULL,
  week        TEXT    NOT NULL,
  dashboard   TEXT    NOT NULL COLLATE NOCASE,
  value       TEXT    NOT NULL,
  recorded_at INTEGER NOT NULL,
  cause       TEXT,
  note        TEXT    NOT NULL,
  UNIQUE (kpi, week, dashboard)
) STRICT;
