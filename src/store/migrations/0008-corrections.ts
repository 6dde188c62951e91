/**
 * What persons say of what was read. `read_files` are all files that were ever read, also those that a person took out,
 * with what was told when they came; `read_documents` what they were read as, so that they are understood anew without
 * the file. Decisions are corrections too: `decisions` holds those that are in force. `seq` is the order in which things
 * were said. `read_at` is when an edition was last read or understood anew. `plan_names` and `thread_names` are
 * all that plans and threads were ever called.
 */
export const CORRECTIONS = `
CREATE TABLE read_files (
  edition_id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  source_file TEXT NOT NULL,
  path TEXT,
  given TEXT NOT NULL CHECK (json_valid(given)),
  imported_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO read_files (edition_id, sha256, source_file, path, given, imported_at)
SELECT edition_id, sha256, source_file, NULL, told, imported_at FROM read_editions;

CREATE TABLE read_documents (
  sha256 TEXT NOT NULL PRIMARY KEY REFERENCES read_files (sha256) ON DELETE CASCADE,
  document BLOB NOT NULL
) STRICT;

ALTER TABLE read_actions ADD COLUMN corrected TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(corrected));
ALTER TABLE read_editions ADD COLUMN read_at TEXT NOT NULL DEFAULT '';

ALTER TABLE corrections ADD COLUMN undone_by TEXT;
ALTER TABLE corrections ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;
UPDATE corrections SET seq = (
  SELECT count(*) FROM corrections c
  WHERE c.at < corrections.at OR (c.at = corrections.at AND c.correction_id <= corrections.correction_id)
);
INSERT INTO corrections (correction_id, kind, target, value, reason, by, at, undone_at, undone_by, seq)
SELECT 'co_' || substr(from_action_id, 4) || '_' || substr(to_action_id, 4), 'link', from_action_id,
  '{"to":"' || to_action_id || '","ruling":"' || ruling || '"}', reason, decided_by, at, NULL, NULL,
  (SELECT count(*) FROM corrections) + row_number() OVER (ORDER BY at, from_action_id, to_action_id)
FROM decisions;
CREATE INDEX corrections_by_target ON corrections (kind, target);

CREATE TABLE plan_names (
  name TEXT PRIMARY KEY,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO plan_names SELECT plan_id, row_number() OVER (ORDER BY plan_id) FROM found_plans;
CREATE TABLE thread_names (
  name TEXT PRIMARY KEY,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO thread_names SELECT thread_id, row_number() OVER (ORDER BY thread_id) FROM found_threads;

DROP VIEW actions;
CREATE VIEW actions AS
SELECT a.action_id, e.edition_id, f.plan_id, m.thread_id, a.position, a.section, a.ref, a.area, a.source,
  a.action, a.owner, a.due_text, a.due_earliest, a.due_on, a.due_precision, a.original_due_on,
  a.completed_on, a.status, a.status_text, a.rag, a.progress, a.extra, a.page, a.table_no, a.row_no,
  a.confidence, a.priority, a.response, a.measure, a.resources, o.action_id AS repeat_of, a.corrected
FROM read_actions a
JOIN read_editions e ON e.edition_no = a.edition_no
LEFT JOIN found_editions f ON f.edition_no = a.edition_no
LEFT JOIN found_members m ON m.action_no = a.action_no
LEFT JOIN found_repeats r ON r.action_no = a.action_no
LEFT JOIN read_actions o ON o.action_no = r.of_no;

DROP VIEW dim_plan; -- columns stay
CREATE VIEW dim_plan AS
SELECT p.plan_id, p.body, p.title, p.first_dated_on, p.last_dated_on,
  max(
    (SELECT max(max(r.imported_at, r.read_at)) FROM found_editions f
     JOIN read_editions r ON r.edition_no = f.edition_no WHERE f.plan_id = p.plan_id),
    coalesce((SELECT max(d.at) FROM found_links l
     JOIN read_actions a ON a.action_no = l.from_no JOIN read_actions b ON b.action_no = l.to_no
     JOIN decisions d ON d.from_action_id = a.action_id AND d.to_action_id = b.action_id
     WHERE l.plan_id = p.plan_id AND l.decided_by = 'person'), ''),
    coalesce((SELECT max(c.undone_at) FROM found_editions f
     JOIN read_actions a ON a.edition_no = f.edition_no
     JOIN corrections c ON c.kind = 'link' AND c.target = a.action_id WHERE f.plan_id = p.plan_id), ''),
    coalesce((SELECT max(max(c.at, coalesce(c.undone_at, ''))) FROM corrections c
     WHERE c.kind IN ('plan', 'removed')), '')
  ) AS loaded_at
FROM plans p
WHERE EXISTS (SELECT 1 FROM found_editions f WHERE f.plan_id = p.plan_id);
`
