/** How many actions two editions have in common: worked out once, for as long as both are stored as they are. */
export const COMPARISONS = `
CREATE TABLE compared_editions (
  earlier_no INTEGER NOT NULL REFERENCES read_editions ON DELETE CASCADE,
  later_no INTEGER NOT NULL REFERENCES read_editions ON DELETE CASCADE,
  actions INTEGER NOT NULL,
  of_actions INTEGER NOT NULL,
  PRIMARY KEY (earlier_no, later_no)
) STRICT, WITHOUT ROWID;

CREATE INDEX compared_editions_later ON compared_editions (later_no);
`
