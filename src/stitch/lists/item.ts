import type { Paragraph } from '../../model/index.ts'
import { type At, plainText, type Said, slice } from '../said.ts'

/** What an item of an action log says, each in the item's own words. */
export interface Item {
  at: At
  /** Nesting, from 0. */
  level: number
  ref?: Said
  action: Said
  owner?: Said
  due?: Said
  status?: Said
}

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const DATE = `(?:(?:the )?(?:beginning|start|middle|end) of |end |early |mid[- ]|late )?(?:(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?${MONTH}(?:,? \\d{4}| \\d\\d)?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}[./-]\\d{1,2}(?:[./-]\\d{2,4})?|\\d{4}-\\d\\d-\\d\\d|Q[1-4](?: ?\\d{4}(?:/\\d\\d)?)?|(?:spring|summer|autumn|winter)(?: \\d{4})?|20\\d\\d|next meeting|tbc|asap|ongoing|immediate(?:ly)?)`
const NAME =
  "(?:\\p{Lu}{2,4}|@\\w+|\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:of|and|for|the|&|\\p{Lu}[\\p{L}'’.-]*)){0,5})"
const STATUS =
  '(?:open|closed|done|completed?|in progress|ongoing|overdue|not started|(?:carried|brought) (?:forward|over)|deferred|on hold|cancelled|withdrawn|superseded)'

const CHECKBOX = /^(\[[ xX]\]|[☐☑☒✓✔✗])\s+/u
/** `ACTION:`, `Action point 3:`, `Action 15/01:`. */
const LEAD = /^action(?:\s+(?:point|item))?(?:\s+(?:no\.?\s+)?(\p{Lu}{0,3}\d[\d./-]{0,8}))?\s*[:–—-]\s+/iu
const REFERENCE = new RegExp(
  `^(?:${MONTH}\\s+)?(#?(?:\\p{Lu}{1,8}[-/.]?)*\\d[\\d./-]*\\p{L}?)\\s*[:)–—-]\\s+`,
  'u',
)
/** `G-03 Put the register ...`: a letter and a number need nothing after them. */
const CODE = /^(\p{Lu}{1,4}[-./]\d{1,4}[a-z]?)\s+(?=\p{Lu}\p{Ll})/u
const OWNER_FIRST = /^(\p{Lu}{2,4}|@\w+|\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){1,2})\s*(?::|\s[–—-])\s+/u
/** Who holds an office; another word alone before `to` may be a verb (`Respond to ...`). */
const OFFICE =
  '(?:Clerk|Chair(?:man|woman|person)?|Secretary|Treasurer|President|Principal|Head(?:teacher)?|Bursar|Warden|Mayor|Manager|Director|Caretaker|Convenor|Governors|Trustees|Officers|Members|Staff|All)'
const CAPITALS = "\\p{Lu}[\\p{L}'’.-]*"
/** `AY to write to the landlord`, `Cllrs Amory and Stint to walk the path`, `Mrs Pell (allotments) to send ...`. */
const OWNER_TO = new RegExp(
  `^((?:\\p{Lu}{2,4}|${OFFICE}|${CAPITALS}(?:(?:,|\\s+(?:and|&))?\\s+${CAPITALS}){1,4})(?:\\s+\\([^()]{2,40}\\))?)\\s+to\\s+\\p{Ll}`,
  'u',
)
const BRACKETS = /(?<!\s)\s*[([]([^()[\]]{2,120})[)\]]\s*(?:\.\s*)?$/u
const DUE_LAST = new RegExp(
  `(?:[.;,–—-]\\s*|\\s)((?:due|deadline|by|before|target(?: date)?)\\s*:?\\s+(?:on |by )?${DATE})\\s*(?:\\.\\s*)?$`,
  'iu',
)
const OWNER_LAST = new RegExp(
  `(?:[.;,–—-]\\s*)(?:owned by|owner|lead|assigned to|responsible|who)\\s*:?\\s+(${NAME})\\s*(?:\\.\\s*)?$`,
  'iu',
)

/** `... Due: 4 May 2018. CLOSED`. */
const STATUS_LAST = new RegExp(`[.;–—]\\s*(?:status\\s*:?\\s*)?(${STATUS})\\s*(?:\\.\\s*)?$`, 'iu')

const IS_DUE = new RegExp(`^(?:(?:due|deadline|by|before|target)\\b\\s*:?\\s*)?(?:on )?${DATE}$`, 'iu')
/** Under its name an owner may be printed in any way. */
const IS_OWNER = new RegExp(
  `^(?:(?:[Oo]wner|[Ll]ead|[Ww]ho)\\s+)?${NAME}$|^(?:[Oo]wner|[Ll]ead|[Ww]ho|[Aa]ssigned to|[Rr]esponsible)\\s*:\\s*[^:]{2,60}$`,
  'u',
)
const IS_STATUS = new RegExp(`^${STATUS}$`, 'iu')

/** Parts of brackets: `Ann Yule, due 3 May`. Null where one of them is neither who nor when nor how far. */
function partsOf(
  text: string,
  offset: number,
): { kind: 'owner' | 'due' | 'status'; from: number; to: number }[] | null {
  const parts: { kind: 'owner' | 'due' | 'status'; from: number; to: number }[] = []
  for (const { 0: part, index } of text.matchAll(/[^;,|]+/gu)) {
    const words = part.trim()
    const from = offset + index + part.indexOf(words)
    const kind = IS_DUE.test(words)
      ? 'due'
      : IS_STATUS.test(words)
        ? 'status'
        : IS_OWNER.test(words)
          ? 'owner'
          : null
    if (kind === null) return null
    parts.push({ kind, from, to: from + words.length })
  }
  return parts
}

/** Reads an item of a list: its number, who is to do what, and by when, as far as it says so in a usual form. */
export function readItem(paragraph: Paragraph, places: Said['places'], at: At): Item {
  const text = plainText(paragraph)
  const said = (from: number, to: number): Said => ({ paragraphs: [slice(paragraph, from, to)], places })
  const item: Item = { at, level: paragraph.list?.level ?? 0, action: said(0, text.length) }
  let [from, to] = [0, text.trimEnd().length]
  const front = (pattern: RegExp): { words: string; start: number } | null => {
    const match = pattern.exec(text.slice(from, to))
    if (!match) return null
    const start = from + match[0].indexOf(match[1] ?? '')
    from += match[0].length
    return { words: match[1] ?? '', start }
  }
  const box = front(CHECKBOX)
  if (box) {
    const sign = /x/iu.test(box.words) ? '☑' : box.words.startsWith('[') ? '☐' : box.words
    item.status = { paragraphs: [{ runs: [{ text: sign }] }], places }
  }
  const lead = front(LEAD)
  const ref = lead?.words ? lead : (front(REFERENCE) ?? front(CODE))
  if (ref) item.ref = said(ref.start, ref.start + ref.words.length)
  const owner = front(OWNER_FIRST)
  if (owner) item.owner = said(owner.start, owner.start + owner.words.length)
  for (let found = true; found; ) {
    found = false
    const rest = text.slice(from, to)
    const brackets = BRACKETS.exec(rest)
    const parts = brackets && partsOf(brackets[1]!, from + brackets.index + brackets[0].indexOf(brackets[1]!))
    if (parts) {
      for (const { kind, from: start, to: end } of parts) item[kind] ??= said(start, end)
      to = from + brackets.index
      found = true
      continue
    }
    for (const [kind, pattern] of [
      ['due', DUE_LAST],
      ['owner', OWNER_LAST],
      ['status', STATUS_LAST],
    ] as const) {
      const match = item[kind] ? null : pattern.exec(rest)
      if (!match) continue
      const start = from + match.index + match[0].indexOf(match[1]!)
      item[kind] = said(start, start + match[1]!.length)
      to = from + match.index
      found = true
      break
    }
  }
  const who = item.owner ? null : OWNER_TO.exec(text.slice(from, to))
  if (who) item.owner = said(from, from + who[1]!.length)
  item.action = said(from, to)
  return item
}

/** `... is broken. ACTION: Clerk to write to the landowner.` at the end of a minute's paragraph. */
const INSIDE =
  /(?<=[.;!?)\]]\s{1,3})(?:ACTION|Action)(?:\s+(?:point|item|POINT|ITEM))?(?:\s+\d{1,3})?\s*:\s/gu

/**
 * What of a paragraph are items of an action log: all of one in a list, else the actions that it says (`ACTION: AY to write
 * to the landlord`); and what stands before the first of those, if anything.
 */
export function itemsIn(whole: Paragraph): { before: Paragraph | null; items: Paragraph[] } {
  if (whole.list) return { before: null, items: [whole] }
  const text = plainText(whole)
  const starts = [...(LEAD.test(text) ? [0] : []), ...[...text.matchAll(INSIDE)].map(({ index }) => index)]
  const items = starts.map((from, at) => slice(whole, from, starts[at + 1] ?? text.length))
  const [first] = starts
  return { before: first ? slice(whole, 0, first) : null, items }
}
