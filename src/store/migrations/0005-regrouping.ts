/**
 * Plans from which editions were taken that are of any plan now, and doubts of grouping kept apart from those of
 * linking, since they may change while the plan they are about does not. `seq` is an edition's place in its plan, which
 * no date need tell. `found_repeats` are rows that repeat another of their edition. `places` is checked only where it is there:
 * SQLite before 3.45 takes `json_valid(NULL)` in a CHECK for a broken row. Every plan is reconciled once more, as
 * earlier versions gave a thread the name of another plan's action, on which later regroupings failed.
 */
export const REGROUPING = `
ALTER TABLE found_plans ADD COLUMN regroup INTEGER NOT NULL DEFAULT 0 CHECK (regroup IN (0, 1));
CREATE INDEX found_plans_to_regroup ON found_plans (plan_id) WHERE regroup = 1;
UPDATE found_plans SET stale = 1;
ALTER TABLE found_editions ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;

DROP VIEW issues;
CREATE TABLE new_edition_issues (
  edition_no INTEGER NOT NULL REFERENCES read_editions ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('read', 'reconcile', 'group')),
  seq INTEGER NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL,
  text TEXT,
  page INTEGER,
  position INTEGER,
  places TEXT CHECK (places IS NULL OR json_valid(places)),
  PRIMARY KEY (edition_no, stage, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO new_edition_issues
SELECT edition_no, stage, seq, code, severity, message, text, page, position, places FROM edition_issues;
DROP TABLE edition_issues;
ALTER TABLE new_edition_issues RENAME TO edition_issues;

CREATE VIEW issues AS
SELECT e.edition_id, a.action_id, i.code, i.severity, i.message, i.text, i.page,
  row_number() OVER (PARTITION BY i.edition_no ORDER BY i.stage = 'read' DESC, i.stage, i.seq) AS seq
FROM edition_issues i
JOIN read_editions e ON e.edition_no = i.edition_no
LEFT JOIN read_actions a ON a.edition_no = i.edition_no AND a.position = i.position;

DROP VIEW dim_edition;
CREATE VIEW dim_edition AS
WITH p AS MATERIALIZED (SELECT plan_id, loaded_at FROM dim_plan)
SELECT r.edition_id, f.plan_id,
  row_number() OVER (PARTITION BY f.plan_id ORDER BY f.seq, f.dated_on, r.edition_id) AS edition_no,
  f.dated_on, CAST(replace(f.dated_on, '-', '') AS INTEGER) AS dated_key, r.source_file,
  row_number() OVER (PARTITION BY f.plan_id ORDER BY f.seq DESC, f.dated_on DESC, r.edition_id DESC) = 1 AS is_latest,
  p.loaded_at
FROM found_editions f
JOIN read_editions r ON r.edition_no = f.edition_no
JOIN p ON p.plan_id = f.plan_id
WHERE f.same_as_no IS NULL;

CREATE TABLE found_repeats (
  action_no INTEGER PRIMARY KEY REFERENCES read_actions ON DELETE CASCADE,
  of_no INTEGER NOT NULL REFERENCES read_actions ON DELETE CASCADE,
  plan_id TEXT NOT NULL REFERENCES found_plans ON DELETE CASCADE
) STRICT;
CREATE INDEX found_repeats_by_original ON found_repeats (of_no);
CREATE INDEX found_repeats_by_plan ON found_repeats (plan_id);

DROP VIEW actions;
CREATE VIEW actions AS
SELECT a.action_id, e.edition_id, f.plan_id, m.thread_id, a.position, a.section, a.ref, a.area, a.source,
  a.action, a.owner, a.due_text, a.due_earliest, a.due_on, a.due_precision, a.original_due_on,
  a.completed_on, a.status, a.status_text, a.rag, a.progress, a.extra, a.page, a.table_no, a.row_no,
  a.confidence, a.priority, a.response, a.measure, a.resources, o.action_id AS repeat_of
FROM read_actions a
JOIN read_editions e ON e.edition_no = a.edition_no
LEFT JOIN found_editions f ON f.edition_no = a.edition_no
LEFT JOIN found_members m ON m.action_no = a.action_no
LEFT JOIN found_repeats r ON r.action_no = a.action_no
LEFT JOIN read_actions o ON o.action_no = r.of_no;
`
