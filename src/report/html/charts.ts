import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { addDays } from '../../util/calendar.ts'
import { shorten } from '../../util/text.ts'
import { visibleLine } from '../../util/visible.ts'
import type { AuditedAction, PlanAudit } from '../audit/types.ts'
import { plainDay } from '../sentences.ts'
import { Markup } from './markup.ts'

/** Colours of Okabe and Ito, which stay apart for the colour-blind and in black and white. */
const SLIPPED = '#d55e00'
const ADVANCED = '#0072b2'
const STABLE = '#767676'

const WIDTH = 860

/** Actions named at the end of their line: more would cover one another. */
const MOST_LABELS = 8

const time = (day: string): Date => new Date(`${day}T00:00:00Z`)

function draw(label: string, description: string, options: Plot.PlotOptions): Markup {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const chart = Plot.plot({
    width: WIDTH,
    className: 'plot',
    style: { fontSize: '12px', background: 'none' },
    ariaLabel: label,
    ariaDescription: description,
    ...options,
    document,
  })
  chart.setAttribute('role', 'img')
  // The picture has one name; the library's names for its parts may not stand on parts without a role.
  for (const part of chart.querySelectorAll('g')) {
    part.removeAttribute('aria-label')
    part.removeAttribute('aria-description')
  }
  return new Markup(chart.outerHTML)
}

type Point = { x: Date; y: Date; z: string; title: string }
type Line = { action: AuditedAction; points: Point[]; manner: 'slipped' | 'advanced' | 'stable' }

/** An action's deadline in each edition, beginning with the first date that its first edition prints. */
function lineOf(action: AuditedAction): Line {
  const words = shorten(visibleLine(`${action.ref ?? ''} ${action.action}`.trim()), 90)
  const dues = [...action.chain.map(({ from_on }) => from_on), action.current_due_on]
  const title = `${words}\n${dues.map(plainDay).join(' → ')}`
  // A mistyped date is drawn as what it was put right to: one wrong century would flatten every other line.
  const meant = new Map(
    action.chain.filter(({ kind }) => kind === 'corrected').map(({ from_on, to_on }) => [from_on, to_on]),
  )
  const points: Point[] = []
  const add = (on: string | null, printed: string | null): void => {
    const due = meant.get(printed) ?? printed
    if (on === null || due === null) return
    points.push({ x: time(on), y: time(due), z: action.thread_id, title })
  }
  for (const entry of action.story) {
    for (const revision of action.chain) {
      const inside = revision.from.editionId === revision.to.editionId
      if (inside && revision.to.editionId === entry.editionId) add(entry.datedOn, revision.from_on)
    }
    add(entry.datedOn, entry.dueOn)
  }
  const slip = action.slip_days ?? 0
  return { action, points, manner: slip > 0 ? 'slipped' : slip < 0 ? 'advanced' : 'stable' }
}

/** Lines that lie on one another are one line: plans give many actions the same dates. */
function merged(lines: readonly Line[]): (Line & { count: number })[] {
  const groups = Map.groupBy(
    lines,
    ({ points, manner }) => `${manner} ${points.map(({ x, y }) => `${+x}:${+y}`).join(' ')}`,
  )
  return [...groups.values()].map((group) => {
    const [first] = group as [Line, ...Line[]]
    if (group.length === 1) return { ...first, count: 1 }
    const points = first.points.map((point) => ({
      ...point,
      title: `${group.length} actions, among them:\n${point.title}`,
    }))
    return { ...first, points, count: group.length }
  })
}

/** The names of the lines that moved most; one that would cover another is left out. */
function labelsOf(moved: readonly (Line & { count: number })[]): (Point & { label: string })[] {
  const labels: (Point & { label: string })[] = []
  const ends = moved.map(({ points }) => +points.at(-1)!.y)
  const apart = (Math.max(...ends) - Math.min(...ends)) / 24
  for (const { action, points, count } of moved.toSorted(
    (a, b) => Math.abs(b.action.slip_days ?? 0) - Math.abs(a.action.slip_days ?? 0),
  )) {
    const end = points.at(-1)!
    if (labels.some((label) => Math.abs(+label.y - +end.y) < apart)) continue
    const label = count > 1 ? `${count} actions` : shorten(visibleLine(action.ref ?? action.action), 16)
    labels.push({ ...end, label })
    if (labels.length === MOST_LABELS) break
  }
  return labels
}

/**
 * The slip chart (milestone trend): edition dates across, deadlines up, a line an action. Flat is stable, rising
 * is slip; what falls below the diagonal is past its deadline. Null where nothing is dated.
 */
export function slipChart({ actions, editions, plan }: PlanAudit): Markup | null {
  const lines = merged(actions.map(lineOf).filter(({ points }) => points.length > 0))
  const days = editions.flatMap(({ dated_on }) => (dated_on === null ? [] : [dated_on])).sort()
  if (lines.length === 0 || days.length === 0) return null
  const [from, to] = [days[0]!, days.at(-1)!]
  const span = Math.max(30, Math.round((+time(to) - +time(from)) / 86_400_000 / 12))
  const domain = [time(addDays(from, -span)), time(addDays(to, span * 2))]
  const points = (manner: Line['manner']): Point[] =>
    lines.filter((line) => line.manner === manner).flatMap((line) => line.points)
  const moved = lines.filter(({ manner }) => manner !== 'stable')
  const labelled = labelsOf(moved)
  const series = { x: 'x', y: 'y', z: 'z', title: 'title' } as const
  const today = [from, to].map((day) => ({ x: time(day), y: time(day) }))
  const title = visibleLine(plan.title ?? 'the plan')
  return draw(
    `Slip chart of ${title}`,
    `Deadlines of ${actions.length} actions in ${editions.length} editions; the table below has every figure.`,
    {
      height: 420,
      marginLeft: 60,
      marginBottom: 50,
      x: { type: 'utc', domain, label: 'Edition', grid: false, ticks: 8 },
      y: { type: 'utc', label: 'Deadline', grid: true },
      marks: [
        Plot.ruleX(days.map(time), { stroke: '#ddd' }),
        Plot.line(today, { x: 'x', y: 'y', stroke: 'black', strokeDasharray: '2,4' }),
        Plot.text([today.at(-1)!], { x: 'x', y: 'y', text: () => 'today', dy: 12, fill: 'black' }),
        Plot.line(points('stable'), { ...series, stroke: STABLE, strokeWidth: 1, strokeOpacity: 0.6 }),
        Plot.line(points('advanced'), { ...series, stroke: ADVANCED, strokeDasharray: '6,3' }),
        Plot.line(points('slipped'), { ...series, stroke: SLIPPED, strokeWidth: 2 }),
        // A single edition leaves a line no length: only a dot shows it.
        ...(from === to ? [Plot.dot(points('stable'), { x: 'x', y: 'y', r: 2, fill: STABLE })] : []),
        Plot.dot(points('advanced'), { x: 'x', y: 'y', r: 3, symbol: 'square', fill: ADVANCED }),
        Plot.dot(points('slipped'), { x: 'x', y: 'y', r: 3.5, symbol: 'triangle', fill: SLIPPED }),
        Plot.text(labelled, { x: 'x', y: 'y', text: 'label', textAnchor: 'start', dx: 7, fill: 'black' }),
      ],
    },
  )
}

/** How many actions slipped by how much, in months. Null where none moved. */
export function slipDistribution(slips: readonly number[]): Markup | null {
  const moved = slips.filter((days) => days !== 0)
  if (moved.length === 0) return null
  const widest = Math.max(...moved.map(Math.abs))
  const step = [30, 90, 180, 365].find((size) => widest / size <= 24) ?? 730
  const bins = new Map<number, number>()
  for (const days of moved) {
    const bin = Math.floor(days / step) * step
    bins.set(bin, (bins.get(bin) ?? 0) + 1)
  }
  const data = [...bins].map(([from, count]) => ({ from, to: from + step, count }))
  return draw('Distribution of slip', `${moved.length} actions whose deadline moved, by days.`, {
    height: 260,
    marginLeft: 60,
    marginTop: 30,
    marginBottom: 50,
    x: { label: 'Days from the first to the current deadline' },
    y: { label: 'Actions', grid: true, tickFormat: 'd', interval: 1 },
    marks: [
      Plot.rectY(data, {
        x1: 'from',
        x2: 'to',
        y: 'count',
        fill: ({ from }: { from: number }) => (from < 0 ? ADVANCED : SLIPPED),
        title: ({ from, to, count }: (typeof data)[number]) => `${from} to ${to - 1} days: ${count}`,
      }),
      Plot.text(data, {
        x: ({ from, to }: (typeof data)[number]) => (from + to) / 2,
        y: 'count',
        text: 'count',
        dy: -8,
        fill: 'black',
      }),
      Plot.ruleY([0]),
      Plot.ruleX([0], { strokeDasharray: '2,3' }),
    ],
  })
}

/** Owners and revisions: how many of each owner's actions were revised how often. */
export type OwnerCells = { owner: string; revisions: string; actions: number }[]

/** The matrix of owners against revisions; every cell says its number. Null where there is none. */
export function ownerMatrix(cells: OwnerCells): Markup | null {
  if (cells.length === 0) return null
  const named = cells.map((cell) => ({ ...cell, owner: visibleLine(cell.owner) }))
  const owners = [...new Set(named.map(({ owner }) => owner))]
  const most = Math.max(...named.map(({ actions }) => actions))
  return draw('Owners against revisions', `How often the actions of ${owners.length} owners were revised.`, {
    height: 60 + 26 * owners.length,
    marginLeft: 260,
    marginTop: 40,
    x: { axis: 'top', label: 'Revisions', domain: ['0', '1', '2', '3', '4+'] },
    y: { label: null, domain: owners, tickFormat: (owner: string) => shorten(owner, 40) },
    marks: [
      Plot.cell(named, {
        x: 'revisions',
        y: 'owner',
        inset: 1,
        fill: SLIPPED,
        fillOpacity: ({ actions }: OwnerCells[number]) => 0.1 + (0.5 * actions) / most,
        title: ({ owner, revisions, actions }: OwnerCells[number]) =>
          `${owner}: ${actions} actions revised ${revisions} times`,
      }),
      Plot.text(named, { x: 'revisions', y: 'owner', text: 'actions', fill: 'black' }),
    ],
  })
}
