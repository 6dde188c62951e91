/**
 * Plans from which editions were taken that are of any plan now, and doubts of grouping kept apart from those of
 * linking, since they may change while the plan they are about does not. `places` is checked only where it is there:
 * SQLite before 3.45 takes `json_valid(NULL)` in a CHECK for a broken row. Every plan is reconciled once more, as
 * earlier versions gave a thread the name of another plan's action, on which later regroupings failed.
 */
export const REGROUPING = `
ALTER TABLE found_plans ADD COLUMN regroup INTEGER NOT NULL DEFAULT 0 CHECK (regroup IN (0, 1));
CREATE INDEX found_plans_to_regroup ON found_plans (plan_id) WHERE regroup = 1;
UPDATE found_plans SET stale = 1;

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
`
