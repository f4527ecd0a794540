-- Totals by who bought and by where it was sold, beside those of 2026-11-21-weeks and kept up with them. They say nothing
-- of their own. Days are numbered as there.

-- What was sold in a channel on a day; `refunded` is by the day of the refund, or of the order where that is not known.
CREATE TABLE channel_days (
  day      INTEGER NOT NULL,
  currency TEXT    NOT NULL,
  channel  TEXT    NOT NULL,
  orders   INTEGER NOT NULL,
  goods    INTEGER NOT NULL,
  returned INTEGER NOT NULL,
  refunded INTEGER NOT NULL,
  PRIMARY KEY (day, currency, channel)
) STRICT, WITHOUT ROWID;

-- Orders of known customers: `later` is 0 on the day of the customer's first order and 1 on later days.
CREATE TABLE buyer_sales (
  day       INTEGER NOT NULL,
  currency  TEXT    NOT NULL,
  later     INTEGER NOT NULL,
  orders    INTEGER NOT NULL,
  goods     INTEGER NOT NULL,
  returned  INTEGER NOT NULL,
  PRIMARY KEY (day, currency, later)
) STRICT, WITHOUT ROWID;

-- The customers of a week by the channel in which they bought first in it.
CREATE TABLE channel_buyers (
  first_day INTEGER NOT NULL,
  channel   TEXT    NOT NULL,
  customers INTEGER NOT NULL,
  regulars  INTEGER NOT NULL,
  PRIMARY KEY (first_day, channel)
) STRICT, WITHOUT ROWID;

-- When the owner typed a figure, in seconds since 1970; nothing for what was typed before this was kept.
ALTER TABLE process_figures ADD COLUMN typed_at INTEGER;
