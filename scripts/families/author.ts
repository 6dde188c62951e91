/** Short notations in which the families are written by hand. */
import type { Owner, Rag, Role, Status } from '../../src/model/index.ts'
import { DatePrecision, DateRole, OpenWord } from '../../src/model/schemas.ts'
import { daysInMonth } from '../../src/util/calendar.ts'
import type { Action, Claim, Column, Due, Edition } from './model.ts'

/**
 * A claim in one line: `due 2012-03-31`, `revised 2012-03` (a month), `milestone 2011-07-31`, `mistyped 2104-12-31`,
 * `due 2012-03-01..2012-05-31 season`, `due tbc`, `due immediate 2011-06-17`, `completed 2011-06-30`.
 */
export function claim(line: string): Claim {
  const [word = '', ...rest] = line.split(' ')
  const milestone = word === 'milestone'
  const mistyped = word === 'mistyped'
  const role = DateRole.parse(milestone || mistyped ? 'due' : word)
  const mark = milestone ? ({ milestone: true } as const) : mistyped ? ({ mistyped: true } as const) : {}
  const open = OpenWord.safeParse(rest[0])
  if (open.success && /^\d{4}-\d{2}$/.test(rest[1] ?? '')) {
    // In an edition dated by its month alone, `now` is no surer than that.
    return { ...claim(`${word} ${rest[1]}`), open: open.data }
  }
  if (open.success) {
    const day = rest[1] ?? null
    return { role, earliest: day, latest: day, precision: day ? 'day' : 'open', open: open.data, ...mark }
  }
  const [window = '', precision] = rest
  const [earliest = '', latest = earliest] = window.split('..')
  if (/^\d{4}-\d{2}$/.test(window)) {
    const days = daysInMonth(Number(window.slice(0, 4)), Number(window.slice(5)))
    return {
      role,
      earliest: `${window}-01`,
      latest: `${window}-${days}`,
      precision: 'month',
      open: null,
      ...mark,
    }
  }
  return { role, earliest, latest, precision: DatePrecision.parse(precision ?? 'day'), open: null, ...mark }
}

/** A date cell: its words, then what they claim. */
export function due(words: string, ...claims: string[]): Due {
  return { words, claims: claims.map(claim) }
}

/** An owner cell: its words, then the owners in it as `role Head of Service`, `person Ann Lee`, `body Health`. */
export function owner(words: string, ...owners: string[]): NonNullable<Action['owner']> {
  const named = owners.length > 0 ? owners : [`role ${words}`]
  return {
    words,
    owners: named.map((each) => {
      const space = each.indexOf(' ')
      return { kind: each.slice(0, space) as Owner['kind'], name: each.slice(space + 1) }
    }),
  }
}

const COLOURS: Record<string, Rag> = { R: 'red', A: 'amber', G: 'green', B: 'blue' }

/** A rating printed as its initial or as a word. */
export function rag(words: string): NonNullable<Action['rag']> {
  const means = COLOURS[words[0] ?? '']
  if (!means) throw new Error(`no colour begins like ${words}`)
  return { words, means }
}

/** A status cell: its words, then what they mean. */
export function status(words: string, means: Status): NonNullable<Action['status']> {
  return { words, means }
}

/** The header of a table: `Areas for Development: area | Action: action | ...`. */
export function columns(line: string): Column[] {
  return line.split(' | ').map((each) => {
    const colon = each.lastIndexOf(': ')
    return { header: each.slice(0, colon), role: each.slice(colon + 2) as Role }
  })
}

/** An action as an earlier edition had it, with what is new; its place on the page is not taken over. */
export function again(earlier: Action, changes: Partial<Action> = {}): Action {
  const { page: _page, areaAgain: _areaAgain, bannerAbove: _banner, corrects: _corrects, ...kept } = earlier
  return { ...kept, ...changes }
}

/** Looks an edition's actions up by key. */
export function actionsOf(edition: Edition): (key: string) => Action {
  const actions = edition.sections.flatMap((section) => section.areas.flatMap((area) => area.actions))
  return (key) => {
    const found = actions.find((action) => action.key === key)
    if (!found) throw new Error(`no action ${key} in ${edition.id}`)
    return found
  }
}
