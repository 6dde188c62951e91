import { foldForComparison } from '../../util/text.ts'

/** Words of a title that name an issue of the plan, not the plan. */
const ISSUE_WORDS = new Set(
  'version v draft final revised updated update edition issue published approved interim as at of on to for the and january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter quarter q1 q2 q3 q4'.split(
    ' ',
  ),
)

/** A title without dates and version words, for comparison. */
export function titleKey(title: string | null): string {
  return foldForComparison(title ?? '')
    .split(' ')
    .filter((word) => !ISSUE_WORDS.has(word) && !/^\d+(?:st|nd|rd|th)?$|^v?\d/.test(word))
    .join(' ')
}

/** Words that say what kind of paper a plan is; a title of nothing else may be that of any plan. */
const KIND_WORDS = new Set(
  'action actions plan plans planning improvement improvements improving development delivery progress report programme project response recovery implementation monitoring tracker schedule table appendix annex'.split(
    ' ',
  ),
)

/** Whether a title (its key) says, apart from the body's own name, which of its plans this is. */
export function tellsPlan(title: string, body: string): boolean {
  const ofBody = new Set(body.split(' '))
  return title.split(' ').some((word) => word !== '' && !KIND_WORDS.has(word) && !ofBody.has(word))
}
