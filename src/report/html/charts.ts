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

/** As wide as half a desk's screen and a phone's scrolled one: letters are drawn in their own size. */
const WIDTH = 680
/** Words over lines: a rim in the colour of the page keeps them legible. */
const LETTERING = { fill: 'currentColor', stroke: 'var(--paper)', strokeWidth: 4 } as const
/** Room that a letter of a label needs. */
const LETTER = 7.5

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

/** A line that is named where it ends, and the action that it is (or the first of several) of. */
type Label = Point & { label: string; action: AuditedAction }

/** A reference that may stand in a chart whole. */
const SHORT = 12

/**
 * The names of the lines that moved most; one that would cover another is left out. A line is named by its action's
 * reference, or all by letters where one has none of its own: no words are cut.
 */
function labelsOf(moved: readonly (Line & { count: number })[]): { labels: Label[]; isKey: boolean } {
  const chosen: (Line & { count: number })[] = []
  const endOf = ({ points }: Line): number => +points.at(-1)!.y
  const ends = moved.map(endOf)
  const apart = (Math.max(...ends) - Math.min(...ends)) / 24
  for (const line of moved.toSorted(
    (a, b) => Math.abs(b.action.slip_days ?? 0) - Math.abs(a.action.slip_days ?? 0),
  )) {
    if (chosen.some((other) => Math.abs(endOf(other) - endOf(line)) < apart)) continue
    chosen.push(line)
    if (chosen.length === MOST_LABELS) break
  }
  const refs = new Set(chosen.map(({ action: { ref } }) => ref))
  const isKey = refs.size < chosen.length || [...refs].some((ref) => ref === null || ref.length > SHORT)
  const labels = chosen.map(({ action, points, count }, index) => {
    const name = isKey ? String.fromCodePoint(0x61 + index) : visibleLine(action.ref!)
    return { ...points.at(-1)!, action, label: count > 1 ? `${name} and ${count - 1} more` : name }
  })
  return { labels, isKey }
}

/** A slip chart, the labels in it, and whether these are letters that stand for the actions' words. */
export type SlipChart = { chart: Markup; labels: Label[]; isKey: boolean }

/**
 * The slip chart (milestone trend): edition dates across, deadlines up, a line an action. Flat is stable, rising
 * is slip; what falls below the diagonal is past its deadline. Null where nothing is dated.
 */
export function slipChart({ actions, editions, plan, as_at }: PlanAudit): SlipChart | null {
  const lines = merged(actions.map(lineOf).filter(({ points }) => points.length > 0))
  const days = editions.flatMap(({ dated_on }) => (dated_on === null ? [] : [dated_on])).sort()
  if (lines.length === 0 || days.length === 0) return null
  const [from, last] = [days[0]!, days.at(-1)!]
  const to = as_at !== null && as_at > last ? as_at : last
  const span = Math.max(30, Math.round((+time(to) - +time(from)) / 86_400_000 / 20))
  const domain = [time(addDays(from, -span)), time(addDays(to, span))]
  const points = (manner: Line['manner']): Point[] =>
    lines.filter((line) => line.manner === manner).flatMap((line) => line.points)
  const { labels, isKey } = labelsOf(lines.filter(({ manner }) => manner !== 'stable'))
  const series = { x: 'x', y: 'y', z: 'z', title: 'title' } as const
  const asAt = [from, to].map((day) => ({ x: time(day), y: time(day) }))
  const title = visibleLine(plan.title ?? 'the plan')
  const chart = draw(
    `Slip chart of ${title}`,
    `Deadlines of ${actions.length} actions in ${editions.length} editions; the table below has every figure.`,
    {
      height: 400,
      marginLeft: 60,
      marginRight: 16 + LETTER * Math.max(4, ...labels.map(({ label }) => label.length)),
      marginBottom: 50,
      x: { type: 'utc', domain, label: 'Edition', grid: false, ticks: 6 },
      y: { type: 'utc', label: 'Deadline', grid: true, ticks: 8 },
      marks: [
        Plot.ruleX(days.map(time), { stroke: 'currentColor', strokeOpacity: 0.15 }),
        Plot.line(asAt, { x: 'x', y: 'y', stroke: 'currentColor', strokeDasharray: '2,4' }),
        Plot.line(points('stable'), { ...series, stroke: STABLE, strokeWidth: 1, strokeOpacity: 0.6 }),
        Plot.line(points('advanced'), { ...series, stroke: ADVANCED, strokeDasharray: '6,3' }),
        Plot.line(points('slipped'), { ...series, stroke: SLIPPED, strokeWidth: 2 }),
        // A single edition leaves a line no length: only a dot shows it.
        ...(from === last ? [Plot.dot(points('stable'), { x: 'x', y: 'y', r: 2, fill: STABLE })] : []),
        Plot.dot(points('advanced'), { x: 'x', y: 'y', r: 3, symbol: 'square', fill: ADVANCED }),
        Plot.dot(points('slipped'), { x: 'x', y: 'y', r: 3.5, symbol: 'triangle', fill: SLIPPED }),
        Plot.text([asAt.at(-1)!], {
          x: 'x',
          y: 'y',
          text: () => `as at ${plainDay(to)}`,
          textAnchor: 'end',
          dy: 14,
          ...LETTERING,
        }),
        Plot.text(labels, {
          x: 'x',
          y: 'y',
          text: 'label',
          textAnchor: 'start',
          dx: 7,
          ...LETTERING,
        }),
      ],
    },
  )
  return { chart, labels, isKey }
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
        fill: 'currentColor',
      }),
      Plot.ruleY([0]),
      Plot.ruleX([0], { strokeDasharray: '2,3' }),
    ],
  })
}
