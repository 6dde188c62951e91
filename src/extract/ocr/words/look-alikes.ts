/** Letters and signs that programs see in place of figures. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  '!': '1',
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  S: '5',
  s: '5',
  B: '8',
  Z: '2',
  z: '2',
  G: '6',
  g: '9',
  q: '9',
}

/** A word with the figures that its letters may be. */
export const asFigures = (text: string): string =>
  text.replace(/[^\d]/gu, (letter) => LOOK_ALIKES[letter] ?? letter)

/** The other way round: figures that programs see in place of capitals. `1` is most often one. */
const CAPITALS: Readonly<Record<string, string>> = { '8': 'B', '0': 'O', '5': 'S', '2': 'Z', '6': 'G' }

/** What programs see in place of a full stop between figures. */
const STOPS = /[:,·]/u

/** A form that tells letters from figures by its sign; else a word must begin with a capital as read to be held against it. */
const SIGN = /[^\p{L}\p{N}]/u
const BEGINS = /^\p{Lu}/u

/**
 * A word in the form of its column, figures and capitals taken for one another where the form has the other: `8.02` where
 * the others are `A.03` and `C.01` is `B.02`. Null where it has that form, or cannot have it, or where that does not tell one
 * from the other.
 */
export function inForm(text: string, form: string): string | null {
  if (text.length !== form.length || !(SIGN.test(form) || (BEGINS.test(text) && /^A+9/u.test(form))))
    return null
  const letters = Array.from(text, (letter, at) => {
    if (form[at] === '9') return /\d/u.test(letter) ? letter : asFigures(letter)
    if (form[at] === '.') return STOPS.test(letter) ? '.' : letter
    if (form[at] === 'A') return /\p{Lu}/u.test(letter) ? letter : (CAPITALS[letter] ?? letter)
    return letter
  })
  const fitting = letters.join('')
  return fitting !== text && patternOf(fitting) === form ? fitting : null
}

/** The form of a word: `31/07/2014` is `99/99/9999`, `FR5` is `AA9`. */
export const patternOf = (text: string): string =>
  text
    .replace(/\p{N}/gu, '9')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a')

const DATE = /^(\(?)(\d{1,2})([/.-])(\d{1,2})\3(\d{2}|\d{4})([.,;:)]?)$/u
const YEAR = /^(?:19|20)\d\d[.,;:)]?$/u
const DAY = /^(\S{1,2})(st|nd|rd|th)([.,;:]?)$/u
const NUMBER = /^\d{1,2}(?:\.\d{1,2}){1,3}[.:]?$/u

const isDay = (day: string): boolean => Number(day) >= 1 && Number(day) <= 31

/**
 * What a recognised word says where figures, or the slash of `w/c`, in it were taken for letters: `3l/O3/l2` is `31/03/12`, `2Ol2` is `2012`,
 * `3lst` is `31st`, `l.5` is `1.5`. Null where it has no figure, no such letter, or makes no date and no number.
 */
export function mendedFigures(text: string): string | null {
  if (/^w[il1I|]c$/u.test(text)) return 'w/c'
  if (!/\d/u.test(text) || !/[^\d/.,;:()-]/u.test(text)) return null
  const day = DAY.exec(text)
  if (day) {
    const mended = asFigures(day[1]!)
    return mended !== day[1] && /^\d+$/u.test(mended) && isDay(mended) ? `${mended}${day[2]}${day[3]}` : null
  }
  const mended = asFigures(text)
  if (mended === text) return null
  const date = DATE.exec(mended)
  if (date) return isDay(date[2]!) && Number(date[4]) >= 1 && Number(date[4]) <= 12 ? mended : null
  if (YEAR.test(mended)) return text.replace(/\D/gu, '').length >= 2 ? mended : null
  return NUMBER.test(mended) ? mended : null
}
