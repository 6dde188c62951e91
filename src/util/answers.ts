/**
 * The words by which a body answers a recommendation, as data: what a column of answers is told by, what an answer that
 * promises nothing is made of, and what says nothing of progress in a status cell. In English; in the reports of Britain's
 * councils, inspectors and auditors and of the United States' inspectors general (`concur`).
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Words that agree, in each form that stands for a whole answer. */
const AGREEMENT = {
  /** Of these a part may be agreed to (`partly accepted`), and none (`not agreed`). */
  measured: words('agreed accepted concur concurred'),
  /** What one says of another: a part of a sentence (`management concurs`) rather than a cell's own word. */
  ofOthers: words('agrees accepts concurs'),
  others: words('agree accept noted supported approved yes'),
}
const REFUSAL = words('rejected declined disagree no')
const PARTLY = words('partly partially')
const WHOLLY = words('fully')
/** How far what stands before is agreed. */
const EXTENT = ['in part', 'in principle', 'in full']
/** Who answers, where the answer says so. */
const ANSWERING = ['we', 'management', 'the council', 'the trust']
/** Answers in words that mean nothing else beside a recommendation. */
const OTHER_ANSWERS = ['rejected', 'declined', 'disagreed', 'noted', 'supported', 'acknowledged']
const REFUSING_TO_CONCUR = ['did not concur', 'do not concur', 'non concur']

/** Words of which a short cell of answers has one; a feature of the columns, so that a word more wants a new fit. */
export const ANSWER_WORDS: ReadonlySet<string> = new Set([
  ...AGREEMENT.measured,
  ...AGREEMENT.others,
  ...REFUSAL,
  ...PARTLY,
])

/** Whole answers, which say nothing of progress. */
export const ANSWERS: readonly string[] = [
  ...[...AGREEMENT.measured, 'concurs'].flatMap((word) => [
    word,
    ...[...PARTLY, ...WHOLLY, 'not', 'management'].map((before) => `${before} ${word}`),
    ...EXTENT.map((after) => `${word} ${after}`),
  ]),
  ...OTHER_ANSWERS,
  ...REFUSING_TO_CONCUR,
]

const anyOf = (phrases: readonly string[]): string => phrases.join('|')

/** An answer that promises nothing: `Agreed.`, `Partially accepted`, `We concur`, `Noted`, `Yes`. */
export const BARE_ANSWER = new RegExp(
  String.raw`^(?:(?:${anyOf([...ANSWERING, ...WHOLLY, ...PARTLY, 'in part'])})\s+)*(?:${anyOf(Object.values(AGREEMENT).flat())})(?:\s+(?:${anyOf(EXTENT)}|with (?:the )?(?:recommendation|finding)))?\s*[.!]?$`,
  'iu',
)
