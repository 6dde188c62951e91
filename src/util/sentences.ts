const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' })
/** `St. Bride's`, `J. Hale`, `Rev. Oke`: what is shortened ends no sentence. */
const SHORTENED =
  /(?:^|[\s(])(?:\p{Lu}\p{L}?|Rev|Mrs|Sgt|Det|Hon|Cllr|Prof|Supt|Insp|Capt|Col|Gen|Ltd|Inc|Dept|Tel|Ref|Vol|Fig)\.\s*$/u

/** The sentences of running text, trimmed, in order; one where nothing ends within it. Unicode's rules (UAX 29). */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let open = ''
  for (const { segment } of SEGMENTER.segment(text)) {
    open += segment
    if (SHORTENED.test(open)) continue
    sentences.push(open.trim())
    open = ''
  }
  if (open.trim() !== '') sentences.push(open.trim())
  return sentences.filter((each) => each !== '')
}
