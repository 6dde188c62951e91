import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A regular expression of the sources, and where it stands. */
export interface Pattern {
  where: string
  source: string
  flags: string
}

const KEYWORDS = /(?:^|[^\w$.])(?:return|typeof|case|in|of|do|else|void|await|yield|instanceof)$/

/** The literals of regular expressions in a source file; strings, templates and comments are passed over. */
export function literalsIn(code: string): { source: string; flags: string; line: number }[] {
  const found: { source: string; flags: string; line: number }[] = []
  if (code.startsWith('#!')) code = `//${code}`
  /** For each open template, the depth of braces at which its text goes on. */
  const templates: number[] = []
  let depth = 0
  let before = ''
  let at = 0
  const skipText = (): void => {
    while (at < code.length && code[at] !== '`') {
      if (code[at] === '\\') at += 2
      else if (code[at] === '$' && code[at + 1] === '{') {
        templates.push(depth)
        at += 2
        return
      } else at++
    }
    at++
    before = 'x'
  }
  while (at < code.length) {
    const char = code[at]!
    if (code.startsWith('//', at)) at = (code.indexOf('\n', at) + 1 || code.length + 1) - 1
    else if (code.startsWith('/*', at)) at = code.indexOf('*/', at) + 2
    else if (char === "'" || char === '"') {
      at++
      while (code[at] !== char) at += code[at] === '\\' ? 2 : 1
      at++
      before = 'x'
    } else if (char === '`') {
      at++
      skipText()
    } else if (char === '}' && templates.at(-1) === depth) {
      templates.pop()
      at++
      skipText()
    } else if (char === '/' && (/(?:^|[(,=:[!&|?{};>+\n])$/.test(before) || KEYWORDS.test(before))) {
      const start = ++at
      let inClass = false
      while (code[at] !== '/' || inClass) {
        if (code[at] === '[') inClass = true
        else if (code[at] === ']') inClass = false
        at += code[at] === '\\' ? 2 : 1
      }
      const flags = /^[a-z]*/.exec(code.slice(at + 1))![0]
      found.push({ source: code.slice(start, at), flags, line: code.slice(0, start).split('\n').length })
      at += 1 + flags.length
      before = 'x'
    } else {
      if (char === '{') depth++
      if (char === '}') depth--
      // `!` behind a value only vouches for it.
      const vouches = char === '!' && /[\w)\]]$/.test(before) && code[at + 1] !== '='
      if (char === '}') before = 'x'
      else if (!/\s/.test(char) && !vouches) before = before.slice(-12) + char
      at++
    }
  }
  return found
}

/** Every pattern that the sources spell out. */
export function patternsOf(folder: string): Pattern[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) =>
      literalsIn(readFileSync(join(folder, file), 'utf8')).map(({ source, flags, line }) => ({
        where: `${file}:${line}`,
        source,
        flags,
      })),
    )
}

/** What an attack repeats: letters, digits, signs and spaces of every kind, alone and in pairs. */
const PUMPS = [
  ...' \t\nA1.,-()/:;"\'é•=|_<&*#~…–'.split(''),
  ...'a|a |Aa |1 |1/|1.|1-|1, |a-|a.|a, |a/| \n|a\n|\n\n|a  '.split('|'),
]
const BEFORE = ['', 'a', '1', ' ', '(', '"', '<', '|']
const AFTER = ['', '\u0000', 'a\u0000']
const SHORT = 3000
const TINY = 26
const SMALL = 220
/** A linear pattern takes far less than this, in milliseconds, for a short text. */
const SUSPECT_MS = 3
/** No pattern takes this for a text of a line or two unless it grows with its cube or worse. */
const HOPELESS_MS = 15
/** Four times the text takes a linear pattern four times as long; a quadratic one sixteen times. */
const FACTOR = 4
const MOST_RATIO = 9

function timeOf(pattern: RegExp, text: string): number {
  const began = performance.now()
  if (pattern.global) text.replace(pattern, '')
  else pattern.exec(text)
  return performance.now() - began
}

/** Words of a pattern itself, which a text must hold for it to go on. */
const wordsIn = (source: string): string[] =>
  [...new Set(source.replace(/\\[a-zA-Z](?:\{[^}]*\})?/g, ' ').match(/[A-Za-z]{2,}/g) ?? [])].slice(0, 12)

/** A text that takes a pattern more than linear time, or null where none of many does. */
export function attackOn({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string | null {
  const pattern = new RegExp(source, flags)
  const words = wordsIn(source)
  const pumps = [...PUMPS, ...words.map((word) => `${word} `)]
  const fronts = [...BEFORE, ...words.flatMap((word) => [word, `${word} `])]
  for (const pump of pumps) {
    for (const front of fronts) {
      for (const end of AFTER) {
        const text = (length: number): string => front + pump.repeat(Math.ceil(length / pump.length)) + end
        const slow = (length: number, most = SUSPECT_MS): boolean =>
          [1, 2, 3].every(() => timeOf(pattern, text(length)) > most)
        // One that grows faster than the square would take minutes at full length.
        if (slow(TINY, HOPELESS_MS) || slow(SMALL, HOPELESS_MS)) return JSON.stringify([front, pump, end])
        if (!slow(SHORT)) continue
        const [once, more] = [SHORT, SHORT * FACTOR].map((length) =>
          Math.min(...[1, 2, 3].map(() => timeOf(pattern, text(length)))),
        )
        if (more! > once! * MOST_RATIO) return JSON.stringify([front, pump, end])
      }
    }
  }
  return null
}
