/**
 * What the newsroom knows of its people, in steps: a step that has been released is never changed, only followed by another.
 * Times are milliseconds since 1970. Of secrets there are digests only.
 */
export const steps: readonly string[] = [
  `
  CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT,
    email TEXT UNIQUE COLLATE NOCASE,
    language TEXT NOT NULL,
    password TEXT,
    grants TEXT NOT NULL,
    byline TEXT,
    since INTEGER NOT NULL,
    removed INTEGER
  ) STRICT;

  CREATE TABLE invitation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    secret BLOB NOT NULL UNIQUE,
    person INTEGER REFERENCES person (id),
    name TEXT NOT NULL,
    email TEXT NOT NULL COLLATE NOCASE,
    language TEXT NOT NULL,
    grants TEXT NOT NULL,
    byline TEXT,
    expires INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    secret BLOB NOT NULL UNIQUE,
    person INTEGER NOT NULL REFERENCES person (id),
    since INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    device TEXT NOT NULL
  ) STRICT;

  CREATE TABLE passkey (
    id TEXT PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    key BLOB NOT NULL,
    counter INTEGER NOT NULL,
    transports TEXT NOT NULL,
    since INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE attempt (
    at TEXT NOT NULL,
    time INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX attempt_at ON attempt (at, time);

  CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time INTEGER NOT NULL,
    person INTEGER,
    session INTEGER,
    address TEXT,
    action TEXT NOT NULL,
    entry TEXT,
    needs TEXT,
    parent TEXT,
    outcome TEXT,
    "commit" TEXT,
    detail TEXT
  ) STRICT;

  CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'what was done stays written down');
  END;
  -- An intention is closed once, and an address may be forgotten. Nothing else changes.
  CREATE TRIGGER audit_stands BEFORE UPDATE ON audit
  WHEN OLD.id IS NOT NEW.id OR OLD.time IS NOT NEW.time OR OLD.person IS NOT NEW.person OR OLD.session IS NOT NEW.session
    OR OLD.action IS NOT NEW.action OR OLD.entry IS NOT NEW.entry OR OLD.needs IS NOT NEW.needs OR OLD.parent IS NOT NEW.parent OR OLD.detail IS NOT NEW.detail
    OR (OLD.outcome IS NOT NULL AND (OLD.outcome IS NOT NEW.outcome OR OLD."commit" IS NOT NEW."commit"))
    OR (NEW.address IS NOT NULL AND OLD.address IS NOT NEW.address)
  BEGIN
    SELECT RAISE(ABORT, 'what was done stays as it was written down');
  END;
  `,
];
