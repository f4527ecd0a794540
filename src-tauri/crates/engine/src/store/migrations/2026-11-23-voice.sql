-- How the shop speaks and what it stands for, as its owner wrote it, and what was approved in spite of it.

-- One rule of the voice profile each.
CREATE TABLE copy_voice (
  rule  TEXT    NOT NULL PRIMARY KEY,
  value TEXT    NOT NULL,
  at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A word the shop uses, and those it stands for as a JSON list.
CREATE TABLE copy_preferred (
  word TEXT    NOT NULL PRIMARY KEY,
  over TEXT    NOT NULL,
  at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Words that may not stand in a text, in small letters; `claim` where it is something that may not be claimed.
CREATE TABLE copy_banned (
  word    TEXT    NOT NULL PRIMARY KEY,
  instead TEXT,
  claim   INTEGER NOT NULL,
  at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The positioning card: `for_whom`, `what` or `why_different`.
CREATE TABLE copy_positioning (
  part    TEXT    NOT NULL PRIMARY KEY,
  content TEXT    NOT NULL,
  at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Its messages and proofs, with the phrases by which a text says them as a JSON list, and who approved them.
CREATE TABLE copy_messages (
  id      INTEGER NOT NULL PRIMARY KEY,
  proof   INTEGER NOT NULL,
  content TEXT    NOT NULL,
  phrases TEXT    NOT NULL,
  who     TEXT    NOT NULL,
  at      INTEGER NOT NULL
) STRICT;

-- Approvals that the brand owner gave in spite of the voice; who, when and why are in the step.
CREATE TABLE copy_exceptions (
  step    INTEGER NOT NULL PRIMARY KEY,
  product TEXT    NOT NULL,
  remarks INTEGER NOT NULL
) STRICT;

-- Made with the queue: which messages a live product's texts say. Every live product with a description has a row with
-- message 0.
CREATE TABLE copy_said (
  product TEXT    NOT NULL,
  message INTEGER NOT NULL,
  PRIMARY KEY (product, message)
) STRICT, WITHOUT ROWID;
