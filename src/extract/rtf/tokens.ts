/** One sign of an RTF file. Bytes that are letters in some code page are given as they are, one a character. */
export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; value: number | undefined }
  /** A control symbol such as `\~` or `\*`. */
  | { kind: 'symbol'; symbol: string }
  /** Bytes of text, each as the character of the same number. */
  | { kind: 'text'; text: string }

const isLetter = (code: number): boolean => code >= 97 && code <= 122
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isSpecial = (code: number): boolean =>
  code === 92 || code === 123 || code === 125 || code === 10 || code === 13

/** The tokens of RTF source (bytes read as latin1), in order. One pass, whatever the source holds. */
export function* tokensOf(source: string): Generator<Token> {
  let at = 0
  while (at < source.length) {
    const code = source.charCodeAt(at)
    if (code === 123 || code === 125) {
      if (code === 123) yield { kind: 'open' }
      else yield { kind: 'close' }
      at++
    } else if (code === 10 || code === 13) {
      at++
    } else if (code === 92) {
      const next = source.charCodeAt(at + 1)
      // Some writers put capitals into control words; all known words are lower case.
      if (isLetter(next | 32)) {
        let end = at + 1
        while (isLetter(source.charCodeAt(end) | 32)) end++
        const word = source.slice(at + 1, end)
        const digits = end
        if (source.charCodeAt(end) === 45) end++
        while (isDigit(source.charCodeAt(end))) end++
        const number = source.slice(digits, end)
        if (source.charCodeAt(end) === 32) end++
        const value = number === '' || number === '-' ? undefined : Number(number)
        // Binary data follows its own length and may hold anything.
        if (word === 'bin') end += Math.max(0, value ?? 0)
        else yield { kind: 'word', word, value }
        at = end
      } else if (source[at + 1] === "'") {
        const byte = Number.parseInt(source.slice(at + 2, at + 4), 16)
        if (Number.isFinite(byte)) yield { kind: 'text', text: String.fromCharCode(byte) }
        at += 4
      } else {
        yield { kind: 'symbol', symbol: source[at + 1] ?? '' }
        at += 2
      }
    } else {
      let end = at + 1
      while (end < source.length && !isSpecial(source.charCodeAt(end))) end++
      yield { kind: 'text', text: source.slice(at, end) }
      at = end
    }
  }
}
