import { dateView } from './0002-star.ts'

/** Days whose year is a typing error (`01/12/2102`) no longer stretch the calendar over a century. */
export const DATE_SPAN = `
DROP VIEW dim_date;
${dateView(
  `
    SELECT latest FROM read_dates WHERE marks LIKE '%"mistyped"%' AND latest IS NOT NULL
    UNION SELECT earliest FROM read_dates WHERE marks LIKE '%"mistyped"%' AND earliest IS NOT NULL
  `,
)}
`
