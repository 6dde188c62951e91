import { sureOf } from './0006-sure.ts'

/** Looked up and not joined: PostgreSQL weighs only so many joins, and takes the indexes of some views no more beyond. */
export const loadedAt = (plan: string): string =>
  `(SELECT p.loaded_at FROM found_plans p WHERE p.plan_id = ${plan})`

/**
 * When a plan was last stored is kept with the plan, at the moment it is stored: the moment at which its import began
 * lies before that, and a refresh between the two would never see the rows. All relations whose rows are replaced with
 * their plan tell it; an edition that belongs to no plan yet tells when it was read.
 */
export const LOADED_AT = `
ALTER TABLE found_plans ADD COLUMN loaded_at TEXT NOT NULL DEFAULT '';
UPDATE found_plans SET loaded_at =
  coalesce((SELECT d.loaded_at FROM dim_plan d WHERE d.plan_id = found_plans.plan_id), '');

DROP VIEW plans; -- columns stay
CREATE VIEW plans AS
SELECT p.plan_id, p.body, p.title,
  (SELECT count(*) FROM found_editions e WHERE e.plan_id = p.plan_id AND e.same_as_no IS NULL) AS editions,
  (SELECT min(dated_on) FROM found_editions e WHERE e.plan_id = p.plan_id) AS first_dated_on,
  (SELECT max(dated_on) FROM found_editions e WHERE e.plan_id = p.plan_id) AS last_dated_on,
  p.loaded_at
FROM found_plans p;

DROP VIEW actions; -- columns stay
CREATE VIEW actions AS
SELECT a.action_id, e.edition_id, f.plan_id, m.thread_id, a.position, a.section, a.ref, a.area, a.source,
  a.action, a.owner, a.due_text, a.due_earliest, a.due_on, a.due_precision, a.original_due_on,
  a.completed_on, a.status, a.status_text, a.rag, a.progress, a.extra, a.page, a.table_no, a.row_no,
  a.confidence, a.priority, a.response, a.measure, a.resources, o.action_id AS repeat_of, a.corrected,
  coalesce(${loadedAt('f.plan_id')}, max(e.imported_at, e.read_at)) AS loaded_at
FROM read_actions a
JOIN read_editions e ON e.edition_no = a.edition_no
LEFT JOIN found_editions f ON f.edition_no = a.edition_no
LEFT JOIN found_members m ON m.action_no = a.action_no
LEFT JOIN found_repeats r ON r.action_no = a.action_no
LEFT JOIN read_actions o ON o.action_no = r.of_no;

DROP VIEW links; -- columns stay
CREATE VIEW links AS
SELECT f.action_id AS from_action_id, t.action_id AS to_action_id, l.relation, l.probability, l.verdict,
  l.decided_by, l.evidence, l.plan_id, ${loadedAt('l.plan_id')} AS loaded_at
FROM found_links l
JOIN read_actions f ON f.action_no = l.from_no
JOIN read_actions t ON t.action_no = l.to_no;

DROP VIEW threads; -- columns stay
CREATE VIEW threads AS
SELECT t.thread_id, t.plan_id, a.action, fe.edition_id AS first_edition_id, le.edition_id AS last_edition_id,
  t.editions, t.outcome, ${sureOf('t.thread_id')}, ${loadedAt('t.plan_id')} AS loaded_at
FROM found_threads t
JOIN found_members fm ON fm.thread_id = t.thread_id AND fm.seq = 1
JOIN found_members lm ON lm.thread_id = t.thread_id AND lm.seq = t.editions
JOIN read_editions fe ON fe.edition_no = fm.edition_no
JOIN read_editions le ON le.edition_no = lm.edition_no
JOIN read_actions a ON a.action_no = lm.action_no;

DROP VIEW revisions; -- columns stay
CREATE VIEW revisions AS
SELECT r.thread_id, r.seq, f.edition_id AS from_edition_id, l.edition_id AS to_edition_id, r.from_on, r.to_on,
  r.days, r.days_least, r.days_most, r.kind, r.declared, r.after_due, r.text,
  (SELECT p.loaded_at FROM found_threads t JOIN found_plans p ON p.plan_id = t.plan_id
   WHERE t.thread_id = r.thread_id) AS loaded_at
FROM found_revisions r
JOIN read_editions f ON f.edition_no = r.from_edition_no
JOIN read_editions l ON l.edition_no = r.to_edition_no;

DROP VIEW slippage; -- columns stay
CREATE VIEW slippage AS
SELECT t.thread_id, p.plan_id, p.body, a.section, a.ref, a.area, a.action, a.owner, t.original_due_on,
  t.current_due_on, t.completed_on, t.revisions, t.slip_days, t.slip_least, t.slip_most, t.overdue_days,
  t.outcome, ${sureOf('t.thread_id')}, p.loaded_at
FROM found_threads t
JOIN found_plans p ON p.plan_id = t.plan_id
JOIN found_members m ON m.thread_id = t.thread_id AND m.seq = t.editions
JOIN read_actions a ON a.action_no = m.action_no;

DROP VIEW dim_plan; -- columns stay
CREATE VIEW dim_plan AS
SELECT p.plan_id, p.body, p.title, p.first_dated_on, p.last_dated_on, p.loaded_at
FROM plans p
WHERE EXISTS (SELECT 1 FROM found_editions f WHERE f.plan_id = p.plan_id);

DROP VIEW bridge_action_owner; -- columns stay
CREATE VIEW bridge_action_owner AS
SELECT DISTINCT a.action_id, o.kind || ':' || o.name AS owner_key, p.loaded_at
FROM read_owners o
JOIN read_actions a ON a.action_no = o.action_no
JOIN found_members m ON m.action_no = o.action_no
JOIN found_threads t ON t.thread_id = m.thread_id
JOIN found_plans p ON p.plan_id = t.plan_id;
`
