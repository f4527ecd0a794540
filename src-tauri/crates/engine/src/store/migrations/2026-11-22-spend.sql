-- What a customer cost: what campaigns are for, which origins are advertisements, and what marketing costs beside them.

-- A campaign is known by its id and shown by its name.
ALTER TABLE spend_days ADD COLUMN name TEXT NOT NULL DEFAULT '';

-- Where the buyer came from, as the orders file states it.
ALTER TABLE orders ADD COLUMN origin TEXT;

-- What the owner says a campaign is for: `acquisition`, `retention` or `mixed`. One that is not here is not marked.
CREATE TABLE campaign_marks (
  platform TEXT NOT NULL,
  campaign TEXT NOT NULL,
  purpose  TEXT NOT NULL,
  PRIMARY KEY (platform, campaign)
) STRICT, WITHOUT ROWID;

-- Whether the owner says that buyers of an origin came through an advertisement.
CREATE TABLE origin_marks (
  origin TEXT    NOT NULL COLLATE NOCASE PRIMARY KEY,
  paid   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What agencies, creative work and staff cost in a month, from that month on until another amount is said.
CREATE TABLE marketing_costs (
  part       TEXT    NOT NULL,
  from_month TEXT    NOT NULL,
  minor      INTEGER NOT NULL,
  currency   TEXT    NOT NULL,
  PRIMARY KEY (part, from_month)
) STRICT, WITHOUT ROWID;
