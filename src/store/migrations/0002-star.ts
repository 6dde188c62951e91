const key = (day: string): string => `CAST(replace(${day}, '-', '') AS INTEGER)`

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const KNOWN =
  '  known (date) AS (SELECT date FROM days UNION SELECT day FROM named WHERE day IN (SELECT day FROM stray)),\n'

/**
 * The calendar: every day from the first to the last that any fact names. `strays` selects days that do not stretch
 * it; those of them that a fact names stand in it by themselves, so that every key of a fact is there.
 */
export const dateView = (strays: string | null): string => `CREATE VIEW dim_date AS
WITH RECURSIVE
  named (day) AS (
    SELECT due_on FROM read_actions UNION ALL SELECT original_due_on FROM read_actions
    UNION ALL SELECT completed_on FROM read_actions UNION ALL SELECT dated_on FROM found_editions
    UNION ALL SELECT original_due_on FROM found_threads UNION ALL SELECT from_on FROM found_revisions
    UNION ALL SELECT to_on FROM found_revisions
  ),
${strays === null ? '' : `  stray (day) AS (${strays}),\n`}  span (first, last) AS (SELECT min(day), max(day) FROM named${strays === null ? '' : ' WHERE day NOT IN (SELECT day FROM stray)'}),
  days (date) AS (
    SELECT first FROM span WHERE first IS NOT NULL
    UNION ALL
    SELECT date(days.date, '+1 day') FROM days, span WHERE days.date < span.last
  ),
${strays === null ? '' : KNOWN}  parts AS (
    SELECT date, CAST(substr(date, 1, 4) AS INTEGER) AS year, CAST(substr(date, 6, 2) AS INTEGER) AS month,
      CAST(substr(date, 9, 2) AS INTEGER) AS day, (CAST(strftime('%w', date) AS INTEGER) + 6) % 7 + 1 AS weekday
    FROM ${strays === null ? 'days' : 'known'}
  ),
  financial AS (
    SELECT *, year - (month < 4) AS began, (month + 8) % 12 + 1 AS financial_month FROM parts
  )
SELECT ${key('date')} AS date_key, date, year, (month + 2) / 3 AS quarter, month,
  CASE month ${MONTHS.map((name, index) => `WHEN ${index + 1} THEN '${name}'`).join(' ')} END AS month_name,
  day, weekday, weekday > 5 AS is_weekend,
  printf('%d/%02d', began, (began + 1) % 100) AS financial_year,
  (financial_month + 2) / 3 AS financial_quarter, financial_month
FROM financial;`

/** The star schema as views; `src/model/star.ts` documents them. */
export const STAR_VIEWS = `
CREATE VIEW dim_plan AS
SELECT p.plan_id, p.body, p.title, p.first_dated_on, p.last_dated_on,
  max(
    (SELECT max(r.imported_at) FROM found_editions f JOIN read_editions r ON r.edition_no = f.edition_no
     WHERE f.plan_id = p.plan_id),
    coalesce((SELECT max(d.at) FROM found_links l
     JOIN read_actions a ON a.action_no = l.from_no JOIN read_actions b ON b.action_no = l.to_no
     JOIN decisions d ON d.from_action_id = a.action_id AND d.to_action_id = b.action_id
     WHERE l.plan_id = p.plan_id AND l.decided_by = 'person'), '')
  ) AS loaded_at
FROM plans p
WHERE EXISTS (SELECT 1 FROM found_editions f WHERE f.plan_id = p.plan_id);

CREATE VIEW dim_edition AS
WITH p AS MATERIALIZED (SELECT plan_id, loaded_at FROM dim_plan)
SELECT r.edition_id, f.plan_id,
  row_number() OVER (PARTITION BY f.plan_id ORDER BY f.dated_on, r.edition_id) AS edition_no,
  f.dated_on, ${key('f.dated_on')} AS dated_key, r.source_file,
  row_number() OVER (PARTITION BY f.plan_id ORDER BY f.dated_on DESC, r.edition_id DESC) = 1 AS is_latest,
  p.loaded_at
FROM found_editions f
JOIN read_editions r ON r.edition_no = f.edition_no
JOIN p ON p.plan_id = f.plan_id
WHERE f.same_as_no IS NULL;

${dateView(null)}

CREATE VIEW dim_action AS
WITH p AS MATERIALIZED (SELECT plan_id, loaded_at FROM dim_plan)
SELECT a.action_id, m.thread_id, t.plan_id, e.edition_id, m.seq AS version, f.dated_on AS valid_from,
  n.dated_on AS valid_to, m.seq = t.editions AS is_current, a.section, a.ref, a.area, a.action, a.owner, a.status,
  a.rag, t.outcome, p.loaded_at
FROM found_members m
JOIN found_threads t ON t.thread_id = m.thread_id
JOIN read_actions a ON a.action_no = m.action_no
JOIN read_editions e ON e.edition_no = m.edition_no
JOIN found_editions f ON f.edition_no = m.edition_no
JOIN p ON p.plan_id = t.plan_id
LEFT JOIN found_members nm ON nm.thread_id = m.thread_id AND nm.seq = m.seq + 1
LEFT JOIN found_editions n ON n.edition_no = nm.edition_no;

CREATE VIEW dim_owner AS
SELECT DISTINCT kind || ':' || name AS owner_key, kind, name FROM read_owners;

CREATE VIEW bridge_action_owner AS
SELECT DISTINCT a.action_id, o.kind || ':' || o.name AS owner_key
FROM read_owners o
JOIN read_actions a ON a.action_no = o.action_no
JOIN found_members m ON m.action_no = o.action_no;

CREATE VIEW fact_action AS
WITH p AS MATERIALIZED (SELECT plan_id, loaded_at FROM dim_plan)
SELECT a.action_id, m.thread_id, t.plan_id, e.edition_id, ${key('f.dated_on')} AS dated_key,
  ${key('a.due_on')} AS due_key, ${key('t.original_due_on')} AS original_due_key,
  ${key('a.completed_on')} AS completed_key, a.status IN ('complete', 'closed') AS is_complete,
  a.status NOT IN ('complete', 'closed') AND coalesce(a.due_on < f.dated_on, 0) AS is_overdue,
  iif(a.status NOT IN ('complete', 'closed') AND a.due_on < f.dated_on,
    CAST(julianday(f.dated_on) - julianday(a.due_on) AS INTEGER), 0) AS days_overdue,
  CAST(julianday(a.due_on) - julianday(t.original_due_on) AS INTEGER) AS days_from_original,
  p.loaded_at
FROM found_members m
JOIN found_threads t ON t.thread_id = m.thread_id
JOIN read_actions a ON a.action_no = m.action_no
JOIN read_editions e ON e.edition_no = m.edition_no
JOIN found_editions f ON f.edition_no = m.edition_no
JOIN p ON p.plan_id = t.plan_id;

CREATE VIEW fact_revision AS
WITH p AS MATERIALIZED (SELECT plan_id, loaded_at FROM dim_plan)
SELECT r.thread_id, r.seq,
  (SELECT a.action_id FROM found_members m JOIN read_actions a ON a.action_no = m.action_no
   WHERE m.thread_id = r.thread_id AND m.edition_no = r.to_edition_no) AS action_id,
  t.plan_id, e.edition_id, ${key('r.from_on')} AS from_key, ${key('r.to_on')} AS to_key,
  ${key('f.dated_on')} AS revised_key, r.kind, r.days, r.days_least, r.days_most, r.declared AS is_declared,
  r.after_due AS is_after_due, p.loaded_at
FROM found_revisions r
JOIN found_threads t ON t.thread_id = r.thread_id
JOIN read_editions e ON e.edition_no = r.to_edition_no
JOIN found_editions f ON f.edition_no = r.to_edition_no
JOIN p ON p.plan_id = t.plan_id;
`
