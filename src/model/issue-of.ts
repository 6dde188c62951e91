import type { Issue, IssueCode } from './issue.ts'
import { ISSUE_CODES } from './issue-codes.ts'

/** An Issue with its code's usual severity. */
export function issue(
  code: IssueCode,
  message: string,
  more: Partial<Omit<Issue, 'code' | 'message'>> = {},
): Issue {
  return { code, severity: ISSUE_CODES[code][0], message, ...more }
}
