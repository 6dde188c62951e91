/**
 * The links whose being right or wrong decides what a thread says: those that join its actions, and those by which
 * they went into others. Each link is of one thread, that of its earlier action.
 */
const linksOf = (thread: string): string =>
  `FROM found_members sm JOIN found_links sl ON sl.from_no = sm.action_no
   WHERE sm.thread_id = ${thread} AND sl.verdict`

/**
 * How sure a thread is: the least of its links and of the readings of its rows. A link that a person decided is sure;
 * where it is doubtful whether an action was divided, what is likelier was concluded. `src/util/sure.ts` says the same.
 */
export const sureOf = (thread: string): string => `min(
    (SELECT min(sa.confidence) FROM found_members sm JOIN read_actions sa ON sa.action_no = sm.action_no
     WHERE sm.thread_id = ${thread}),
    coalesce((SELECT min(CASE WHEN sl.decided_by = 'person' THEN 1.0 WHEN sl.relation = 'same' THEN sl.probability
       ELSE max(sl.probability, 1 - sl.probability) END) ${linksOf(thread)} <> 'rejected'), 1.0)) AS sure,
  (SELECT count(*) ${linksOf(thread)} = 'review') AS unconfirmed_links`

/** How sure each thread is, and on how many links it rests that wait for a person, wherever threads are told of. */
export const SURE = `
DROP VIEW threads;
CREATE VIEW threads AS
SELECT t.thread_id, t.plan_id, a.action, fe.edition_id AS first_edition_id, le.edition_id AS last_edition_id,
  t.editions, t.outcome, ${sureOf('t.thread_id')}
FROM found_threads t
JOIN found_members fm ON fm.thread_id = t.thread_id AND fm.seq = 1
JOIN found_members lm ON lm.thread_id = t.thread_id AND lm.seq = t.editions
JOIN read_editions fe ON fe.edition_no = fm.edition_no
JOIN read_editions le ON le.edition_no = lm.edition_no
JOIN read_actions a ON a.action_no = lm.action_no;

DROP VIEW slippage;
CREATE VIEW slippage AS
SELECT t.thread_id, p.plan_id, p.body, a.section, a.ref, a.area, a.action, a.owner, t.original_due_on,
  t.current_due_on, t.completed_on, t.revisions, t.slip_days, t.slip_least, t.slip_most, t.overdue_days,
  t.outcome, ${sureOf('t.thread_id')}
FROM found_threads t
JOIN found_plans p ON p.plan_id = t.plan_id
JOIN found_members m ON m.thread_id = t.thread_id AND m.seq = t.editions
JOIN read_actions a ON a.action_no = m.action_no;

DROP VIEW dim_action;
CREATE VIEW dim_action AS
WITH p AS MATERIALIZED (SELECT plan_id, loaded_at FROM dim_plan)
SELECT a.action_id, m.thread_id, t.plan_id, e.edition_id, m.seq AS version, f.dated_on AS valid_from,
  n.dated_on AS valid_to, m.seq = t.editions AS is_current, a.section, a.ref, a.area, a.action, a.owner, a.status,
  a.rag, t.outcome, ${sureOf('t.thread_id')}, p.loaded_at
FROM found_members m
JOIN found_threads t ON t.thread_id = m.thread_id
JOIN read_actions a ON a.action_no = m.action_no
JOIN read_editions e ON e.edition_no = m.edition_no
JOIN found_editions f ON f.edition_no = m.edition_no
JOIN p ON p.plan_id = t.plan_id
LEFT JOIN found_members nm ON nm.thread_id = m.thread_id AND nm.seq = m.seq + 1
LEFT JOIN found_editions n ON n.edition_no = nm.edition_no;
`
