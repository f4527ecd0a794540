-- A product as a file with few columns states it. Its row among the products is the whole one: what the file does not
-- say is taken over from older versions, anew whenever one of them goes.
CREATE TABLE partial_products (
  row      INTEGER NOT NULL PRIMARY KEY REFERENCES products (row) ON DELETE CASCADE,
  -- The product as the file states it, as JSON.
  own      TEXT    NOT NULL,
  -- The parts that the file says, as a JSON list of their ids.
  reported TEXT    NOT NULL,
  -- The other parts that are known, as a JSON object: the row among the products that each is from.
  lent     TEXT    NOT NULL
) STRICT;
