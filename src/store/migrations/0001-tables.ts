/**
 * Three kinds of tables: `read_*` hold what the files say and are never altered afterwards; `found_*` hold
 * what reconciling concludes and are replaced plan by plan; `decisions` hold what a person ruled and are
 * touched by nothing else. What was read is tied together by small integers in order of
 * arrival, so that a large import appends instead of scattering; the contract's views show the ids derived
 * from content instead.
 */
export const TABLES = `
CREATE TABLE read_editions (
  edition_no INTEGER PRIMARY KEY,
  edition_id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  source_file TEXT NOT NULL,
  media_type TEXT NOT NULL,
  pages INTEGER,
  title TEXT,
  title_places TEXT NOT NULL CHECK (json_valid(title_places)),
  body TEXT,
  dated_earliest TEXT,
  dated_on TEXT,
  dated_precision TEXT,
  dated_text TEXT,
  dated_from TEXT,
  told TEXT NOT NULL CHECK (json_valid(told)),
  sketch TEXT NOT NULL CHECK (json_valid(sketch)),
  actions INTEGER NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;

CREATE TABLE read_actions (
  action_no INTEGER PRIMARY KEY,
  action_id TEXT NOT NULL UNIQUE,
  edition_no INTEGER NOT NULL REFERENCES read_editions ON DELETE CASCADE,
  position INTEGER NOT NULL,
  section TEXT,
  ref TEXT,
  area TEXT,
  source TEXT,
  action TEXT NOT NULL,
  owner TEXT,
  due_text TEXT,
  due_earliest TEXT,
  due_on TEXT,
  due_precision TEXT,
  original_due_on TEXT,
  completed_on TEXT,
  status TEXT NOT NULL,
  status_text TEXT,
  rag TEXT,
  progress TEXT,
  extra TEXT NOT NULL CHECK (json_valid(extra)),
  page INTEGER,
  table_no INTEGER NOT NULL,
  row_no INTEGER NOT NULL,
  confidence REAL NOT NULL,
  UNIQUE (edition_no, position)
) STRICT;

CREATE TABLE read_dates (
  action_no INTEGER NOT NULL REFERENCES read_actions ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  role TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  precision TEXT NOT NULL,
  open TEXT,
  text TEXT NOT NULL,
  label TEXT,
  implied TEXT NOT NULL CHECK (json_valid(implied)),
  rule TEXT NOT NULL,
  marks TEXT NOT NULL CHECK (json_valid(marks)),
  PRIMARY KEY (action_no, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE read_owners (
  action_no INTEGER NOT NULL REFERENCES read_actions ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (action_no, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE read_steps (
  action_no INTEGER NOT NULL REFERENCES read_actions ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (action_no, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE read_cells (
  action_no INTEGER NOT NULL REFERENCES read_actions ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  place INTEGER NOT NULL,
  role TEXT NOT NULL,
  header TEXT NOT NULL,
  text TEXT NOT NULL,
  raw TEXT,
  kind TEXT CHECK (kind IN ('page', 'part', 'text')),
  page INTEGER,
  "left" REAL,
  top REAL,
  "right" REAL,
  bottom REAL,
  line INTEGER,
  "column" INTEGER,
  end_line INTEGER,
  end_column INTEGER,
  part TEXT,
  path TEXT,
  PRIMARY KEY (action_no, seq, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE found_plans (
  plan_id TEXT PRIMARY KEY,
  title TEXT,
  body TEXT,
  stale INTEGER NOT NULL DEFAULT 0 CHECK (stale IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE found_editions (
  edition_no INTEGER PRIMARY KEY REFERENCES read_editions ON DELETE CASCADE,
  plan_id TEXT NOT NULL REFERENCES found_plans ON DELETE CASCADE,
  dated_earliest TEXT,
  dated_on TEXT,
  dated_precision TEXT,
  dated_text TEXT,
  dated_from TEXT,
  same_as_no INTEGER REFERENCES read_editions ON DELETE SET NULL
) STRICT;
CREATE INDEX found_editions_by_plan ON found_editions (plan_id, dated_on);
CREATE INDEX found_editions_by_original ON found_editions (same_as_no) WHERE same_as_no IS NOT NULL;

CREATE TABLE found_threads (
  thread_id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES found_plans ON DELETE CASCADE,
  editions INTEGER NOT NULL CHECK (editions > 0),
  outcome TEXT NOT NULL,
  original_due_on TEXT,
  current_due_on TEXT,
  completed_on TEXT,
  revisions INTEGER NOT NULL DEFAULT 0,
  slip_days INTEGER,
  slip_least INTEGER,
  slip_most INTEGER,
  overdue_days INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX found_threads_by_plan ON found_threads (plan_id);

CREATE TABLE found_members (
  thread_id TEXT NOT NULL REFERENCES found_threads ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  action_no INTEGER NOT NULL UNIQUE REFERENCES read_actions ON DELETE CASCADE,
  edition_no INTEGER NOT NULL REFERENCES read_editions ON DELETE CASCADE,
  PRIMARY KEY (thread_id, seq),
  UNIQUE (edition_no, thread_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE found_links (
  from_no INTEGER NOT NULL REFERENCES read_actions ON DELETE CASCADE,
  to_no INTEGER NOT NULL REFERENCES read_actions ON DELETE CASCADE,
  relation TEXT NOT NULL CHECK (relation IN ('same', 'split', 'merged')),
  plan_id TEXT NOT NULL REFERENCES found_plans ON DELETE CASCADE,
  probability REAL NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'review', 'rejected')),
  decided_by TEXT NOT NULL CHECK (decided_by IN ('rule', 'person')),
  evidence TEXT NOT NULL CHECK (json_valid(evidence)),
  PRIMARY KEY (from_no, to_no, relation)
) STRICT, WITHOUT ROWID;
CREATE INDEX found_links_by_plan ON found_links (plan_id);
CREATE INDEX found_links_by_later ON found_links (to_no);

CREATE TABLE found_revisions (
  thread_id TEXT NOT NULL REFERENCES found_threads ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  from_edition_no INTEGER NOT NULL REFERENCES read_editions ON DELETE CASCADE,
  to_edition_no INTEGER NOT NULL REFERENCES read_editions ON DELETE CASCADE,
  from_on TEXT,
  to_on TEXT,
  days INTEGER,
  days_least INTEGER,
  days_most INTEGER,
  kind TEXT NOT NULL,
  declared INTEGER NOT NULL CHECK (declared IN (0, 1)),
  after_due INTEGER CHECK (after_due IN (0, 1)),
  text TEXT NOT NULL,
  PRIMARY KEY (thread_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX found_revisions_by_earlier ON found_revisions (from_edition_no);
CREATE INDEX found_revisions_by_later ON found_revisions (to_edition_no);

CREATE TABLE edition_issues (
  edition_no INTEGER NOT NULL REFERENCES read_editions ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('read', 'reconcile')),
  seq INTEGER NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL,
  text TEXT,
  page INTEGER,
  position INTEGER,
  places TEXT CHECK (json_valid(places)),
  PRIMARY KEY (edition_no, stage, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE decisions (
  from_action_id TEXT NOT NULL,
  to_action_id TEXT NOT NULL,
  ruling TEXT NOT NULL CHECK (ruling IN ('same', 'different', 'split', 'merged')),
  reason TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (from_action_id, to_action_id)
) STRICT, WITHOUT ROWID;
`
