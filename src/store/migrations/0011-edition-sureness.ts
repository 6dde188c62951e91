import { loadedAt } from './0010-loaded-at.ts'

/**
 * How likely the title, the body and the date of an edition are, and what each nearly was; null until it is read anew.
 * The view of editions also tells when their plan was loaded (0010).
 */
export const EDITION_SURENESS = `
ALTER TABLE read_editions ADD COLUMN title_probability REAL;
ALTER TABLE read_editions ADD COLUMN title_runner_up TEXT;
ALTER TABLE read_editions ADD COLUMN body_probability REAL;
ALTER TABLE read_editions ADD COLUMN body_runner_up TEXT;
ALTER TABLE read_editions ADD COLUMN dated_probability REAL;
ALTER TABLE read_editions ADD COLUMN dated_runner_up TEXT;
ALTER TABLE read_editions ADD COLUMN dated_runner_up_text TEXT;

DROP VIEW editions; -- columns stay
CREATE VIEW editions AS
SELECT r.edition_id, f.plan_id, r.title,
  iif(f.edition_no IS NULL, r.dated_on, f.dated_on) AS dated_on,
  iif(f.edition_no IS NULL, r.dated_text, f.dated_text) AS dated_text,
  iif(f.edition_no IS NULL, r.dated_precision, f.dated_precision) AS dated_precision,
  iif(f.edition_no IS NULL, r.dated_from, f.dated_from) AS dated_from,
  r.source_file, r.sha256, r.media_type, r.pages, r.actions, s.edition_id AS same_as, r.imported_at,
  iif(f.edition_no IS NULL, r.dated_earliest, f.dated_earliest) AS dated_earliest,
  r.body, coalesce(${loadedAt('f.plan_id')}, max(r.imported_at, r.read_at)) AS loaded_at,
  r.title_probability, r.title_runner_up, r.body_probability, r.body_runner_up,
  r.dated_probability, r.dated_runner_up, r.dated_runner_up_text
FROM read_editions r
LEFT JOIN found_editions f ON f.edition_no = r.edition_no
LEFT JOIN read_editions s ON s.edition_no = f.same_as_no;
`
