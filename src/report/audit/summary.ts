import { BANDS, FINDINGS, type Finding } from './findings.ts'
import type { AuditedAction, AuditedEdition } from './types.ts'

/** What some actions (all, or those of one owner, area or section) come to. */
export type Tally = {
  actions: number
  revised: number
  revisions: number
  silent: number
  declared: number
  /** Actions whose deadline moved later two times or more. */
  serial: number
  /** The sum, and the largest, of the days slipped. */
  slip_days: number
  worst_slip_days: number
  /** Days slipped of the actions that slipped, in the middle. */
  median_slip_days: number | null
  /** Actions that rest on links that nobody has confirmed, and those links. */
  unconfirmed_actions: number
  unconfirmed_links: number
  /** Days slipped of those actions, and the links that these days rest on. */
  unconfirmed_days: number
  unconfirmed_links_of_days: number
  /** Of all other actions, those that rest on weak readings, and their days slipped. */
  weak_actions: number
  weak_days: number
}

/** One owner, area or section with what its actions come to. */
export type Group = Tally & { name: string }

export type AuditSummary = Tally & {
  /** Editions that are stored but not linked yet: no figure counts them. */
  unlinked_editions: number
  plans: number
  editions: number
  open: number
  complete: number
  findings: Record<Finding, number>
  /** The same of actions that rest on links that nobody has confirmed or on weak readings. */
  findings_in_doubt: Record<Finding, number>
  overdue_bands: { band: string; actions: number }[]
  owners: Group[]
  areas: Group[]
  sections: Group[]
  mass_redatings: AuditedEdition[]
}

/** Adds up audited actions one plan after another, so that no more than the sums stay in memory. */
export class SummaryOf {
  private readonly plans = new Set<string>()
  private readonly all = new Summing()
  private readonly owners = new Map<string, Summing>()
  private readonly areas = new Map<string, Summing>()
  private readonly sections = new Map<string, Summing>()
  private readonly bands = new Map<string, number>()
  private readonly massRedatings: AuditedEdition[] = []
  private readonly findings = noneFound()
  private readonly findingsInDoubt = noneFound()
  private editions = 0
  private open = 0
  private complete = 0
  private readonly unlinked: number

  /** `unlinked` is how many editions are stored but not linked yet. */
  constructor(unlinked = 0) {
    this.unlinked = unlinked
  }

  /** How many actions were added. */
  get actions(): number {
    return this.all.actions
  }

  addEditions(editions: readonly AuditedEdition[]): void {
    this.editions += editions.length
    this.massRedatings.push(...editions.filter((edition) => edition.mass_redating))
  }

  add(action: AuditedAction): void {
    this.plans.add(action.plan_id)
    this.all.add(action)
    for (const owner of action.owners.length > 0 ? action.owners : [action.owner ?? '']) {
      sumUnder(this.owners, owner, action)
    }
    sumUnder(this.areas, action.area ?? '', action)
    sumUnder(this.sections, action.section ?? '', action)
    if (action.outcome === 'open' || action.outcome === 'reopened') this.open += 1
    if (action.outcome === 'complete') this.complete += 1
    for (const finding of action.findings) {
      this.findings[finding] += 1
      if (action.doubt !== null) this.findingsInDoubt[finding] += 1
    }
    if (action.overdue_band !== null) {
      this.bands.set(action.overdue_band, (this.bands.get(action.overdue_band) ?? 0) + 1)
    }
  }

  result(): AuditSummary {
    return {
      plans: this.plans.size,
      editions: this.editions,
      ...this.all.tally(),
      open: this.open,
      complete: this.complete,
      findings: this.findings,
      findings_in_doubt: this.findingsInDoubt,
      overdue_bands: BANDS.map(({ name }) => ({ band: name, actions: this.bands.get(name) ?? 0 })),
      owners: groupsOf(this.owners),
      areas: groupsOf(this.areas),
      sections: groupsOf(this.sections),
      mass_redatings: this.massRedatings,
      unlinked_editions: this.unlinked,
    }
  }
}

const noneFound = () =>
  Object.fromEntries(Object.keys(FINDINGS).map((finding) => [finding, 0])) as Record<Finding, number>

class Summing {
  private readonly sums = {
    actions: 0,
    revised: 0,
    revisions: 0,
    silent: 0,
    declared: 0,
    serial: 0,
    slip_days: 0,
    worst_slip_days: 0,
    unconfirmed_actions: 0,
    unconfirmed_links: 0,
    unconfirmed_days: 0,
    unconfirmed_links_of_days: 0,
    weak_actions: 0,
    weak_days: 0,
  }
  private readonly slips: number[] = []

  get actions(): number {
    return this.sums.actions
  }

  add(action: AuditedAction): void {
    const { chain, findings, slip_days } = action
    const { sums } = this
    const moves = chain.filter(({ kind }) => kind === 'slipped' || kind === 'advanced')
    sums.actions += 1
    sums.revisions += chain.length
    if (chain.length > 0) sums.revised += 1
    sums.silent += moves.filter(({ declared }) => !declared).length
    sums.declared += moves.filter(({ declared }) => declared).length
    if (findings.includes('serial')) sums.serial += 1
    sums.slip_days += slip_days ?? 0
    sums.worst_slip_days = Math.max(sums.worst_slip_days, slip_days ?? 0)
    if (slip_days !== null && slip_days > 0) this.slips.push(slip_days)
    this.addDoubt(action)
  }

  private addDoubt({ doubt, slip_days, unconfirmed_links }: AuditedAction): void {
    const { sums } = this
    if (doubt === 'links') {
      sums.unconfirmed_actions += 1
      sums.unconfirmed_links += unconfirmed_links
      sums.unconfirmed_days += slip_days ?? 0
      if (slip_days !== null && slip_days !== 0) sums.unconfirmed_links_of_days += unconfirmed_links
    } else if (doubt === 'readings') {
      sums.weak_actions += 1
      sums.weak_days += slip_days ?? 0
    }
  }

  tally(): Tally {
    return { ...this.sums, median_slip_days: median(this.slips) }
  }
}

function sumUnder(groups: Map<string, Summing>, name: string, action: AuditedAction): void {
  let group = groups.get(name)
  if (!group) {
    group = new Summing()
    groups.set(name, group)
  }
  group.add(action)
}

/** Groups that extended most come first; the unnamed one is left out. */
function groupsOf(groups: ReadonlyMap<string, Summing>): Group[] {
  return [...groups]
    .filter(([name]) => name !== '')
    .map(([name, group]) => ({ name, ...group.tally() }))
    .sort(
      (a, b) =>
        b.serial - a.serial ||
        b.slip_days - a.slip_days ||
        b.revisions - a.revisions ||
        (a.name < b.name ? -1 : 1),
    )
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2)
}
