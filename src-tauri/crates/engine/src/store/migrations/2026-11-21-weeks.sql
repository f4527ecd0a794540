-- Totals by day, week and month, so that no page reads every order. They say nothing of their own: imports, undos and
-- changed settings count them again, and `verify` compares them with a full count. Days are numbered from 1 January 1970
-- in the shop's time zone; a setting says for which zone and first weekday they were counted.

-- The dated parts of refunds; what is left of an order's refund has no known date and counts on the order's day.
CREATE TABLE refunds (
  key      TEXT    NOT NULL,
  position INTEGER NOT NULL,
  day      INTEGER NOT NULL,
  -- `payment`: a payments file says when; `file`: the orders file in which it first appeared.
  dated_by TEXT    NOT NULL,
  minor    INTEGER NOT NULL,
  currency TEXT    NOT NULL,
  platform TEXT    NOT NULL,
  PRIMARY KEY (key, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX refunds_day ON refunds (day);
CREATE INDEX orders_refunded ON orders (name) WHERE current = 1 AND returned > 0;
CREATE INDEX payments_refunds ON payments (order_name) WHERE current = 1 AND kind = 'refund';

CREATE TABLE sales_days (
  day      INTEGER NOT NULL,
  currency TEXT    NOT NULL,
  platform TEXT    NOT NULL,
  orders   INTEGER NOT NULL,
  online   INTEGER NOT NULL,
  goods    INTEGER NOT NULL,
  returned INTEGER NOT NULL,
  refunded INTEGER NOT NULL,
  undated  INTEGER NOT NULL,
  PRIMARY KEY (day, currency, platform)
) STRICT, WITHOUT ROWID;

CREATE TABLE buyer_days (
  day           INTEGER NOT NULL PRIMARY KEY,
  firsts        INTEGER NOT NULL,
  seconds       INTEGER NOT NULL,
  again_30      INTEGER NOT NULL,
  again_60      INTEGER NOT NULL,
  again_90      INTEGER NOT NULL,
  again_365     INTEGER NOT NULL,
  orders        INTEGER NOT NULL,
  repeat_orders INTEGER NOT NULL
) STRICT;

-- Customers of a week or month are not the sum of its days. `period` is `week` or `month`.
CREATE TABLE buyer_periods (
  period    TEXT    NOT NULL,
  first_day INTEGER NOT NULL,
  customers INTEGER NOT NULL,
  regulars  INTEGER NOT NULL,
  PRIMARY KEY (period, first_day)
) STRICT, WITHOUT ROWID;

-- What no export says and the owner types: how a process did in a week.
CREATE TABLE process_figures (
  figure TEXT NOT NULL,
  week   TEXT NOT NULL,
  value  TEXT NOT NULL,
  PRIMARY KEY (figure, week)
) STRICT, WITHOUT ROWID;

-- The unit costs of what a week sold are asked for by stock keeping unit.
CREATE INDEX variants_sku ON variants (trim(sku)) WHERE sku IS NOT NULL;
