import { comparableWords } from '../../util/text.ts'
import { bareTitle, PLAN_WORDS } from './bare-title.ts'
import { unshout } from './body-names.ts'
import { holdsName, isPlacePair } from './place-names.ts'
import { isKindOnly, isPlaceLine, REPORT_WORDS } from './title.ts'
import { namesBody } from './witness-labels.ts'
import type { Witness } from './witnesses.ts'

/** A name that no noun of a public body ends, and what speaks for its being one. */
export interface PlainName {
  name: string
  /** The line says nothing else; otherwise it goes on with the title or an address. */
  alone: boolean
  /** It ends in what people who do something together are called. */
  kind: boolean
  /** A proper name is in it. */
  proper: boolean
  /** A title that is whole without it stands by it. */
  titled: boolean
}

/** A few words in title case, perhaps with the form of a company. */
const PLAIN_NAME =
  /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|of|and|the|for|&)){1,7}(?:,\s+(?:Inc|LLC|Ltd|plc)\.?)?$/u
const COMPANY = /(?:,\s?|\s)(?:Inc|LLC|L\.L\.C|LLP|Ltd|Limited|plc|PLC|CIC|CIO)\.?$/u
/** Where a name ends in a line that goes on. */
const SET_APART = /(?<!\s)\s+[–—-]\s+|(?<!\s)\s+\|\s+/u
/** `Elm Court Home, 41 Sea Lane`: a house or a road follows. */
const ADDRESSED =
  /^([^,]+),\s+(?=\d+[A-Za-z]?[,\s]|[^,]*\b(?:Road|Street|Lane|Avenue|Drive|Square|Terrace|Quay|Way|Close|Crescent|Place)\b)/u

/** Last words of names of those who act together, and of much else. */
const KINDS = new Set(
  `airport alliance almshouses assembly band bank barracks brewery brigade bureau centre center chamber chapel charity
  choir church circuit clinic club co-op co-operative cooperative coalition committee company congregation consortium
  corps court-house creche depot diocese directorate ferries ferry force forum foundation friends fund garage garrison
  guides harbour high home homes hostel hotel infants juniors laboratories laboratory library mosque museum network
  orchestra park parish primary quarry railway refinery regiment scouts secondary seminary service services shipyard
  society squadron station sixth-form surgery synagogue temple terminal theatre tribunal union volunteers workshop
  works zoo`.split(/\s+/u),
)
/** What work for a while is called as well, but where a name says which one: `The Linnet Yard Project`. */
const UNDERTAKINGS = /^The\s.*\b(?:Project|Initiative|Scheme|Mission|Partnership|House)$/u
/** `Bell Ringers`, `Harbour Commissioners`: people by what they do. */
const DOERS = /(?:[a-z]{3}ers|[a-z]{3}ors|wardens|trustees|women|men)$/u
const NO_DOERS = new Set(
  'matters numbers orders papers powers rivers shelters towers waters letters corners factors indicators centres others'.split(
    ' ',
  ),
)
/** First words of what a programme is called: `Growing Up Kelderby`, `Safer Streets`. */
const SLOGAN =
  /^(?:\p{L}+ing|safer?|better|health(?:y|ier)|strong(?:er)?|greener|smarter|brighter|our|your|towards|together|every|future|active|fairer|appendix|annex|part|section)\s/iu
const SAINT = /^(?:The\s+)?(?:St\.?|Saint)\s/u

/** Lines near the top, the first of them where a name alone stands as a letterhead does. */
const NEAR_TOP = 4
/** So many lines before and after a name may its plan's title stand. */
const REACH = { before: 1, after: 3 }
/** Fewer words may be a person's name. */
const FEWEST_WORDS = 3

/**
 * The name that a line gives by standing where whose plan it is stands: alone near the top, before a title that a dash
 * sets apart, before an address, or behind a label that asks for it. A proper name that ends in a kind of body is one;
 * without such a word it must stand over a title that is whole without it. Null where the line is no such name.
 */
export function plainName(witness: Witness, lines: readonly Witness[]): PlainName | null {
  const isLabelled = witness.label !== null && witness.kind !== 'property' && namesBody(witness.label)
  const isLine = witness.kind === 'line' && witness.at < NEAR_TOP
  if (
    (!isLine && !isLabelled && witness.kind !== 'running') ||
    witness.sentence ||
    witness.setting !== 'plain'
  )
    return null
  const found = nameIn(witness.text)
  if (!found) return null
  const { name, alone } = found
  const titled = !alone || (isLine && isTitled(witness, lines))
  const company = COMPANY.test(name)
  const kind = company || endsInKind(name)
  const proper = company || isProper(name)
  const isNamed = (kind && proper && (alone || isLine)) || (isLabelled && alone)
  const heads = isLine && alone && witness.at === 0 && titled
  const isOver =
    heads &&
    (UNDERTAKINGS.test(name) ||
      (proper && !SLOGAN.test(name) && comparableWords(name).length >= FEWEST_WORDS))
  return isNamed || isOver ? { name, alone, kind, proper, titled } : null
}

/** The name that opens a line and ends where something else begins. */
function nameIn(line: string): { name: string; alone: boolean } | null {
  const text = unshout(line.trim())
  const [whole] = PLAIN_NAME.test(text) ? [text] : []
  const rest = text.split(SET_APART)
  const [, addressed] = ADDRESSED.exec(text) ?? []
  const opening = rest.length > 1 && namesPaper(rest.slice(1).join(' ')) ? rest[0]! : addressed
  const name = whole ?? opening
  if (name === undefined || !PLAIN_NAME.test(name) || namesPaper(name)) return null
  if (isPlaceLine(name) && !COMPANY.test(name)) return null
  return { name: withoutRepeat(name), alone: whole !== undefined }
}

/** A letterhead read with its town: `Aske Moor Growers Aske Moor` says the beginning again. */
function withoutRepeat(name: string): string {
  const words = name.split(/\s+/u)
  for (let count = Math.floor((words.length - 1) / 2); count >= 2; count -= 1) {
    const again = words.slice(-count).join(' ')
    if (words.slice(0, count).join(' ') === again) return words.slice(0, -count).join(' ')
  }
  return name
}

const namesPaper = (text: string): boolean => PLAN_WORDS.test(text) || REPORT_WORDS.test(text)

const lastWord = (name: string): string => name.replace(COMPANY, '').split(/\s+/u).at(-1)!.toLowerCase()

function endsInKind(name: string): boolean {
  const last = lastWord(name)
  return (
    KINDS.has(last) || (DOERS.test(last) && !NO_DOERS.has(last)) || /^(?:The\s+)?Friends\s+of\s/u.test(name)
  )
}

function isProper(name: string): boolean {
  const [first = '', second = ''] = name.replace(/^The\s+/u, '').split(/\s+/u)
  return SAINT.test(name) || holdsName(name) || isPlacePair(first, second)
}

/** Whether a line by this one is a title that says more than what kind of paper it is. */
const isTitled = ({ at }: Witness, lines: readonly Witness[]): boolean =>
  lines.some(
    (line) =>
      line.at >= at - REACH.before &&
      line.at <= at + REACH.after &&
      line.at !== at &&
      !line.sentence &&
      namesPaper(line.text) &&
      !isKindOnly(bareTitle(line.text, null, 'dmy')),
  )
