/** Issues counted in parts that a query can choose: those of one edition are found without looking at all others. */
export const ISSUES_BY_EDITION = `
DROP VIEW issues; -- columns stay
CREATE VIEW issues AS
SELECT e.edition_id, a.action_id, i.code, i.severity, i.message, i.text, i.page,
  row_number() OVER (PARTITION BY e.edition_id ORDER BY i.stage = 'read' DESC, i.stage, i.seq) AS seq
FROM edition_issues i
JOIN read_editions e ON e.edition_no = i.edition_no
LEFT JOIN read_actions a ON a.edition_no = i.edition_no AND a.position = i.position;
`
