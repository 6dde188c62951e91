/** The relations of the contract that are not tables themselves; `src/model/contract.ts` documents them. */
export const VIEWS = `
CREATE VIEW plans AS
SELECT p.plan_id, p.body, p.title,
  (SELECT count(*) FROM found_editions e WHERE e.plan_id = p.plan_id AND e.same_as_no IS NULL) AS editions,
  (SELECT min(dated_on) FROM found_editions e WHERE e.plan_id = p.plan_id) AS first_dated_on,
  (SELECT max(dated_on) FROM found_editions e WHERE e.plan_id = p.plan_id) AS last_dated_on
FROM found_plans p;

CREATE VIEW editions AS
SELECT r.edition_id, f.plan_id, r.title,
  iif(f.edition_no IS NULL, r.dated_on, f.dated_on) AS dated_on,
  iif(f.edition_no IS NULL, r.dated_text, f.dated_text) AS dated_text,
  iif(f.edition_no IS NULL, r.dated_precision, f.dated_precision) AS dated_precision,
  iif(f.edition_no IS NULL, r.dated_from, f.dated_from) AS dated_from,
  r.source_file, r.sha256, r.media_type, r.pages, r.actions, s.edition_id AS same_as, r.imported_at,
  iif(f.edition_no IS NULL, r.dated_earliest, f.dated_earliest) AS dated_earliest,
  r.body
FROM read_editions r
LEFT JOIN found_editions f ON f.edition_no = r.edition_no
LEFT JOIN read_editions s ON s.edition_no = f.same_as_no;

CREATE VIEW actions AS
SELECT a.action_id, e.edition_id, f.plan_id, m.thread_id, a.position, a.section, a.ref, a.area, a.source,
  a.action, a.owner, a.due_text, a.due_earliest, a.due_on, a.due_precision, a.original_due_on,
  a.completed_on, a.status, a.status_text, a.rag, a.progress, a.extra, a.page, a.table_no, a.row_no,
  a.confidence
FROM read_actions a
JOIN read_editions e ON e.edition_no = a.edition_no
LEFT JOIN found_editions f ON f.edition_no = a.edition_no
LEFT JOIN found_members m ON m.action_no = a.action_no;

CREATE VIEW action_dates AS
SELECT a.action_id, d.seq, d.role, d.earliest, d.latest, d.precision, d.open, d.text, d.label, d.implied,
  d.rule, d.marks
FROM read_dates d JOIN read_actions a ON a.action_no = d.action_no;

CREATE VIEW action_owners AS
SELECT a.action_id, o.seq, o.kind, o.name
FROM read_owners o JOIN read_actions a ON a.action_no = o.action_no;

CREATE VIEW action_steps AS
SELECT a.action_id, s.seq, s.text
FROM read_steps s JOIN read_actions a ON a.action_no = s.action_no;

CREATE VIEW cells AS
SELECT a.action_id, c.role, c.text, c.page, c."left", c.top, c."right", c.bottom, c.line, c.seq, c.place,
  c.header, c.raw, c."column", c.end_line, c.end_column, c.part, c.path
FROM read_cells c JOIN read_actions a ON a.action_no = c.action_no;

CREATE VIEW links AS
SELECT f.action_id AS from_action_id, t.action_id AS to_action_id, l.relation, l.probability, l.verdict,
  l.decided_by, l.evidence, l.plan_id
FROM found_links l
JOIN read_actions f ON f.action_no = l.from_no
JOIN read_actions t ON t.action_no = l.to_no;

CREATE VIEW threads AS
SELECT t.thread_id, t.plan_id, a.action, fe.edition_id AS first_edition_id, le.edition_id AS last_edition_id,
  t.editions, t.outcome
FROM found_threads t
JOIN found_members fm ON fm.thread_id = t.thread_id AND fm.seq = 1
JOIN found_members lm ON lm.thread_id = t.thread_id AND lm.seq = t.editions
JOIN read_editions fe ON fe.edition_no = fm.edition_no
JOIN read_editions le ON le.edition_no = lm.edition_no
JOIN read_actions a ON a.action_no = lm.action_no;

CREATE VIEW revisions AS
SELECT r.thread_id, r.seq, f.edition_id AS from_edition_id, l.edition_id AS to_edition_id, r.from_on, r.to_on,
  r.days, r.days_least, r.days_most, r.kind, r.declared, r.after_due, r.text
FROM found_revisions r
JOIN read_editions f ON f.edition_no = r.from_edition_no
JOIN read_editions l ON l.edition_no = r.to_edition_no;

CREATE VIEW slippage AS
SELECT t.thread_id, p.plan_id, p.body, a.section, a.ref, a.area, a.action, a.owner, t.original_due_on,
  t.current_due_on, t.completed_on, t.revisions, t.slip_days, t.slip_least, t.slip_most, t.overdue_days,
  t.outcome
FROM found_threads t
JOIN found_plans p ON p.plan_id = t.plan_id
JOIN found_members m ON m.thread_id = t.thread_id AND m.seq = t.editions
JOIN read_actions a ON a.action_no = m.action_no;

CREATE VIEW issues AS
SELECT e.edition_id, a.action_id, i.code, i.severity, i.message, i.text, i.page,
  row_number() OVER (PARTITION BY i.edition_no ORDER BY i.stage, i.seq) AS seq
FROM edition_issues i
JOIN read_editions e ON e.edition_no = i.edition_no
LEFT JOIN read_actions a ON a.edition_no = i.edition_no AND a.position = i.position;
`
