import type { ActionRecord, DateClaim, Status } from '../../src/model/index.ts'
import { addDays } from '../../src/util/calendar.ts'
import { AREAS, AUDIENCES, OWNERS, SECTIONS } from './phrases.ts'
import { Chance } from './random.ts'
import { dueClaim, type KnownSeries, recordWith, type TrueLink, toldDay } from './truth.ts'
import { type Clause, damaged, newClause, type Rewording, reworded, say } from './wording.ts'

/** How one invented body writes its plan; drawn anew for every family. */
interface Manner {
  actions: number
  editions: number
  /** Share of actions reworded from one edition to the next. */
  light: number
  heavy: number
  /** Shares of actions dropped, returning, new, divided, moved, given to someone else. */
  dropped: number
  added: number
  divided: number
  moved: number
  handedOver: number
  /** Share of actions printed once for each of a series. */
  series: number
  references: 'none' | 'kept' | 'renumbered' | 'by area'
  areas: boolean
  sections: boolean
  owners: boolean
  dates: 'none' | 'silent' | 'chained'
  status: boolean
  /** The order of actions inside an area is kept. */
  ordered: boolean
  /** One edition puts areas and sections, and their actions, in a new order. */
  restructured: boolean
}

interface Live {
  key: number
  clauses: Clause[]
  area: number
  section: number
  owner: number
  ownerWording: number
  due: string
  history: string[]
  status: Status
  number: number
  /** It was made of others, so it is not taken apart again. */
  made: boolean
}

function drawManner(chance: Chance): Manner {
  const churn = chance.pick([0.5, 1, 2])
  return {
    actions: 12 + chance.below(50),
    editions: 2 + chance.below(4),
    light: chance.pick([0.1, 0.3, 0.5]),
    heavy: chance.pick([0, 0.1, 0.25, 0.5]),
    dropped: 0.08 * churn,
    added: 0.1 * churn,
    divided: 0.04 * churn,
    moved: chance.pick([0, 0.1, 0.5]),
    handedOver: 0.1 * churn,
    series: chance.pick([0, 0.1, 0.3]),
    references: chance.pick(['none', 'kept', 'renumbered', 'by area']),
    areas: chance.happens(0.7),
    sections: chance.happens(0.4),
    owners: chance.happens(0.7),
    dates: chance.pick(['none', 'silent', 'chained']),
    status: chance.happens(0.5),
    ordered: chance.happens(0.7),
    restructured: chance.happens(0.35),
  }
}

/** One invented plan through its editions, with the truth of what became of every action. */
export function generateFamily(seed: number): KnownSeries {
  return new Author(seed).write()
}

class Author {
  private readonly seed: number
  private readonly chance: Chance
  private readonly manner: Manner
  private keys = 0
  private numbers = 0
  private live: Live[] = []
  private away: Live[] = []
  private issued = '2011-03-22'
  private readonly lastSeen = new Map<number, string>()
  private readonly links: TrueLink[] = []
  private areaWording = 0
  private readonly meanings = new Set<string>()
  private divisions: { relation: 'split' | 'merged'; wholes: Live[]; parts: Live[] }[] = []

  constructor(seed: number) {
    this.seed = seed
    this.chance = new Chance(seed)
    this.manner = drawManner(this.chance)
  }

  write(): KnownSeries {
    while (this.live.length < this.manner.actions) this.live.push(...this.newActions())
    const editions = [this.issue(0)]
    for (let at = 1; at < this.manner.editions; at++) {
      this.issued = addDays(this.issued, 60 + this.chance.below(300))
      this.revise()
      editions.push(this.issue(at))
    }
    return { name: `family ${this.seed}`, editions, links: this.links }
  }

  /** Something that the plan never said before. */
  private clause(thing?: number): Clause {
    for (;;) {
      const clause = newClause(this.chance)
      if (thing !== undefined) clause.thing = thing
      const meaning = `${clause.deed} ${clause.thing}`
      if (this.meanings.has(meaning)) continue
      this.meanings.add(meaning)
      return clause
    }
  }

  /** A new action, or the same action once for each of a series. */
  private newActions(): Live[] {
    const { chance } = this
    const clause = this.clause()
    const shared = { area: chance.below(AREAS.length), section: chance.below(SECTIONS.length) }
    const make = (its: Clause): Live => ({
      key: this.keys++,
      clauses: chance.happens(0.12) ? [its, this.clause()] : [its],
      ...shared,
      owner: chance.below(OWNERS.length),
      ownerWording: 0,
      due: addDays(this.issued, 30 * (1 + chance.below(18))),
      history: [],
      status: 'not-started',
      number: ++this.numbers,
      made: false,
    })
    if (!chance.happens(this.manner.series)) {
      if (chance.happens(0.2)) return [make(clause), make(this.clause(clause.thing))]
      return [make(clause)]
    }
    const series = chance.below(AUDIENCES.length)
    return AUDIENCES[series]!.map((_, member) =>
      make({ ...structuredClone(clause), audience: [series, member] }),
    )
  }

  /** What a body does to its plan between two editions. */
  private revise(): void {
    const { chance, manner } = this
    const returning = this.away.filter(() => chance.happens(0.25))
    this.away = this.away.filter((each) => !returning.includes(each))
    const leaving = this.live.filter(() => chance.happens(manner.dropped))
    this.away.push(...leaving)
    this.live = [...this.live.filter((each) => !leaving.includes(each)), ...returning]
    this.divide()
    for (let added = Math.round(manner.added * manner.actions * chance.next() * 2); added > 0; added--) {
      this.live.splice(chance.below(this.live.length + 1), 0, ...this.newActions())
    }
    for (const each of this.live) this.change(each)
    if (manner.restructured && chance.happens(0.5)) this.restructure()
    if (chance.happens(0.2)) this.areaWording = 1 - this.areaWording
  }

  /** Areas and sections change places, as a whole or action by action. */
  private restructure(): void {
    const { chance } = this
    const areas = chance.shuffled([...AREAS.keys()])
    const sections = chance.shuffled([...SECTIONS.keys()])
    const scattered = chance.happens(0.4)
    for (const each of this.live) {
      each.area = scattered ? chance.below(AREAS.length) : areas[each.area]!
      each.section = scattered ? chance.below(SECTIONS.length) : sections[each.section]!
    }
    this.live = chance.shuffled(this.live)
  }

  private divide(): void {
    const { chance, manner } = this
    this.divisions = []
    for (let count = Math.round(manner.divided * manner.actions * chance.next() * 2); count > 0; count--) {
      const old = this.live.filter(({ key, clauses }) => this.lastSeen.has(key) && clauses.length <= 2)
      if (old.length < 4) return
      const whole = old.find(({ clauses, made }) => clauses.length === 2 && !made)
      if (whole && chance.happens(0.6)) {
        const parts = whole.clauses.map((clause) => this.offspring(whole, [clause]))
        this.replace([whole], parts)
        this.divisions.push({ relation: 'split', wholes: [whole], parts })
      } else {
        const one = chance.pick(old.filter(({ clauses, made }) => clauses.length === 1 && !made))
        const two = old.find(
          (each) =>
            each.clauses.length === 1 && !each.made && each.key !== one?.key && each.area === one?.area,
        )
        if (!one || !two) continue
        const merged = this.offspring(one, [...one.clauses, ...two.clauses])
        this.replace([one, two], [merged])
        this.divisions.push({ relation: 'merged', wholes: [one, two], parts: [merged] })
      }
    }
  }

  private offspring(parent: Live, clauses: Clause[]): Live {
    return {
      ...structuredClone(parent),
      key: this.keys++,
      clauses: structuredClone(clauses),
      number: ++this.numbers,
      made: true,
    }
  }

  private replace(old: Live[], young: Live[]): void {
    const at = this.live.indexOf(old[0]!)
    this.live.splice(at, 1, ...young)
    this.live = this.live.filter((each) => !old.includes(each))
  }

  private change(action: Live): void {
    const { chance, manner } = this
    const divided = this.divisions.some(({ parts }) => parts.includes(action))
    const how: Rewording = chance.happens(manner.light)
      ? 'light'
      : !divided && chance.happens(manner.heavy)
        ? 'heavy'
        : 'none'
    action.clauses = action.clauses.map((clause) => reworded(clause, how, chance))
    if (chance.happens(manner.moved / 3)) action.area = chance.below(AREAS.length)
    if (chance.happens(manner.moved / 6)) action.section = chance.below(SECTIONS.length)
    if (chance.happens(manner.handedOver)) action.owner = chance.below(OWNERS.length)
    if (chance.happens(0.1)) action.ownerWording = 1 - action.ownerWording
    // What changes together when an action goes to another team: all but its words.
    if (chance.happens(0.06)) {
      action.owner = chance.below(OWNERS.length)
      action.number = ++this.numbers
      action.area = chance.below(AREAS.length)
      action.history = []
      action.due = addDays(this.issued, 30 * (1 + chance.below(18)))
    }
    if (chance.happens(0.35)) {
      action.history.push(action.due)
      action.due = addDays(action.due, 30 * (1 + chance.below(8)))
    }
    const onward: Partial<Record<Status, Status>> = {
      'not-started': 'in-progress',
      'in-progress': 'complete',
    }
    if (chance.happens(0.4)) action.status = onward[action.status] ?? action.status
  }

  private issue(at: number): KnownSeries['editions'][number] {
    const { manner } = this
    if (!manner.ordered && at > 0) this.live = this.chance.shuffled(this.live)
    this.live = this.live.toSorted((a, b) => a.section - b.section || a.area - b.area)
    const editionId = `${this.seed}/${at}`
    const records = this.live.map((action, index) => this.print(action, index, editionId))
    const ids = new Map(this.live.map(({ key }, index) => [key, records[index]!.actionId]))
    for (const { relation, wholes, parts } of this.divisions) {
      for (const whole of wholes) {
        for (const part of parts) {
          const [from, to] = [this.lastSeen.get(whole.key), ids.get(part.key)]
          if (from && to) this.links.push({ from, to, relation })
        }
      }
    }
    this.divisions = []
    for (const [key, id] of ids) {
      const before = this.lastSeen.get(key)
      if (before) this.links.push({ from: before, to: id, relation: 'same' })
      this.lastSeen.set(key, id)
    }
    return { editionId, dated: toldDay(this.issued), records }
  }

  private print(action: Live, index: number, editionId: string): ActionRecord {
    const { chance, manner } = this
    const text = joined(action.clauses.map(say), action.key)
    const owner = OWNERS[action.owner]![action.ownerWording]!
    const dates = manner.dates === 'none' ? [] : datesOf(action, manner.dates === 'chained')
    const references = {
      none: null,
      kept: `${action.number}`,
      renumbered: `${index + 1}`,
      'by area': `${action.area + 1}.${index + 1}`,
    }
    return recordWith({
      actionId: `${editionId}/${index + 1}`,
      position: index + 1,
      action: chance.happens(0.05) ? damaged(text, chance) : text,
      ref: references[manner.references],
      area: manner.areas ? AREAS[action.area]![this.areaWording]! : null,
      section: manner.sections ? SECTIONS[action.section]![this.areaWording]! : null,
      owner: manner.owners ? owner : null,
      dates,
      dueText: dates.map(({ text: words }) => words).join(' ') || null,
      dueEarliest: dates.at(-1)?.earliest ?? null,
      dueOn: dates.at(-1)?.latest ?? null,
      duePrecision: dates.length > 0 ? 'day' : null,
      originalDueOn: dates[0]?.latest ?? null,
      status: manner.status ? action.status : 'unknown',
    })
  }
}

/** Two clauses stand one after the other, or as one sentence. */
function joined(clauses: readonly string[], key: number): string {
  const [one, two] = clauses
  if (one === undefined || two === undefined || key % 2 === 0) return clauses.join(' ')
  return `${one.replace(/\.$/, '')} and ${two.charAt(0).toLowerCase()}${two.slice(1)}`
}

function datesOf({ history, due }: Live, chained: boolean): DateClaim[] {
  return (chained ? [...history.slice(-2), due] : [due]).map(dueClaim)
}
