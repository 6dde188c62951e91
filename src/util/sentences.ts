const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' })
/** `St. Bride's`, `J. Hale`, `No. 4`: a short word in capitals before a full stop is shortened, and ends nothing. */
const SHORTENED = /(?:^|[\s(])\p{Lu}\p{L}{0,3}\.\s*$/u

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
