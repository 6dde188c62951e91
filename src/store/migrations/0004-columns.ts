/** What columns were taken for, the fields they bring, and what persons told of them. */
export const COLUMNS = `
ALTER TABLE read_actions ADD COLUMN priority TEXT;
ALTER TABLE read_actions ADD COLUMN response TEXT;
ALTER TABLE read_actions ADD COLUMN measure TEXT;
ALTER TABLE read_actions ADD COLUMN resources TEXT;

CREATE TABLE read_columns (
  edition_no INTEGER NOT NULL REFERENCES read_editions ON DELETE CASCADE,
  table_no INTEGER NOT NULL,
  "index" INTEGER NOT NULL,
  header TEXT NOT NULL,
  role TEXT NOT NULL,
  also TEXT,
  "use" TEXT CHECK ("use" IN ('groups', 'term')),
  probability REAL NOT NULL,
  runner_up TEXT,
  decided_by TEXT NOT NULL CHECK (decided_by IN ('model', 'person')),
  holds_actions INTEGER NOT NULL CHECK (holds_actions IN (0, 1)),
  PRIMARY KEY (edition_no, table_no, "index")
) STRICT, WITHOUT ROWID;

CREATE TABLE corrections (
  correction_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  reason TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_at TEXT
) STRICT, WITHOUT ROWID;

CREATE VIEW columns AS
SELECT e.edition_id, c.table_no, c."index", c.header, c.role, c.probability, c.runner_up, c.decided_by, c.also,
  c."use", c.holds_actions
FROM read_columns c JOIN read_editions e ON e.edition_no = c.edition_no;

DROP VIEW actions;
CREATE VIEW actions AS
SELECT a.action_id, e.edition_id, f.plan_id, m.thread_id, a.position, a.section, a.ref, a.area, a.source,
  a.action, a.owner, a.due_text, a.due_earliest, a.due_on, a.due_precision, a.original_due_on,
  a.completed_on, a.status, a.status_text, a.rag, a.progress, a.extra, a.page, a.table_no, a.row_no,
  a.confidence, a.priority, a.response, a.measure, a.resources
FROM read_actions a
JOIN read_editions e ON e.edition_no = a.edition_no
LEFT JOIN found_editions f ON f.edition_no = a.edition_no
LEFT JOIN found_members m ON m.action_no = a.action_no;
`
