import type { Action, Area, Column, Edition, Family, Section } from '../families/model.ts'
import { type Random, randomFrom } from './random.ts'
import {
  DATES_IN_TITLE,
  DAY,
  DUE_CELLS,
  HEADERS,
  OWNERS,
  PLAN_NAMES,
  PROGRESS,
  RATINGS,
  SOURCES,
  STATUSES,
} from './vocabulary.ts'
import {
  FIELDS_OF_WORK,
  FORENAMES,
  KINDS_OF_BODY,
  PLACE_ENDS,
  PLACE_STARTS,
  RANKS,
  SURNAMES,
  THINGS,
  VERBS,
} from './words.ts'

/** What one drawn plan does throughout. */
interface Habits {
  columns: Column[]
  numbering: 'on' | 'restart' | 'dotted' | 'lettered'
  ratings: (typeof RATINGS)[number]
  /** A page break about every so many rows. */
  rowsAPage: number
  repeatsAreas: boolean
  italics: boolean
  hasSources: boolean
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Draws a plan of one edition: other columns, headers, page breaks and wordings for every seed. */
export function drawPlan(seed: number): { family: Family; edition: Edition } {
  const random = randomFrom(seed)
  const body = `${random.pick(PLACE_STARTS)}${random.pick(PLACE_ENDS)} ${random.pick(KINDS_OF_BODY)}`
  const title = random.pick(PLAN_NAMES)
  const dated = random.pick(DATES_IN_TITLE)
  const habits = drawHabits(random)
  const sections = drawSections(random, habits)
  const edition: Edition = {
    id: DAY,
    titleLines: random.chance(0.5) ? [body, `${title} ${dated}`] : [`${body} ${title} ${dated}`],
    dated: { text: dated, earliest: DAY, on: DAY, precision: 'day' },
    running: drawRunning(random, `${title} ${dated}`),
    intro: random.chance(0.4)
      ? ['This plan answers the findings of the inspection held earlier in the year.']
      : [],
    sections,
    forms: [],
  }
  return { family: { id: String(seed), body, title, editions: [edition], relations: [] }, edition }
}

function drawRunning(random: Random, title: string): string[][] {
  const under = '(Answering the inspection of services and the review of partnership working)'
  const wraps = [[title], [title, under], [title, ...halves(under)]]
  return random.pick([[], [wraps[0]!], [wraps[1]!, wraps[2]!], [wraps[2]!]])
}

function halves(text: string): string[] {
  const words = text.split(' ')
  return [words.slice(0, 5).join(' '), words.slice(5).join(' ')]
}

function drawHabits(random: Random): Habits {
  const roles: Column['role'][] = [
    ...(random.chance(0.7) ? (['reference'] as const) : []),
    'area',
    'action',
    ...(random.chance(0.2) ? (['steps'] as const) : []),
    ...random.shuffled([
      'owner' as const,
      'due' as const,
      ...(random.chance(0.5) ? (['rag'] as const) : (['status'] as const)),
      ...(random.chance(0.4) ? (['progress'] as const) : []),
      ...(random.chance(0.3) ? [random.pick(['measure', 'resources', 'extra'] as const)] : []),
    ]),
  ]
  return {
    columns: roles.map((role) => ({ role, header: random.pick(HEADERS[role as keyof typeof HEADERS]) })),
    numbering: random.pick(['on', 'restart', 'dotted', 'lettered']),
    ratings: random.pick(RATINGS),
    rowsAPage: 3 + random.below(6),
    repeatsAreas: random.chance(0.5),
    italics: random.chance(0.3),
    hasSources: random.chance(0.5),
  }
}

function drawSections(random: Random, habits: Habits): Section[] {
  const count = 1 + random.below(3)
  const inTable = random.chance(0.3)
  let number = 0
  let row = 0
  return Array.from({ length: count }, (_, index): Section => {
    if (habits.numbering === 'restart') number = 0
    let inSection = 0
    const areas = Array.from({ length: 2 + random.below(3) }, (): Area => {
      const words = `The ${random.pick(THINGS)} in ${random.pick(FIELDS_OF_WORK)} are not yet good enough, and ${random.pick(THINGS)} vary between teams.`
      const source = habits.hasSources ? { source: random.pick(SOURCES) } : {}
      const actions = Array.from({ length: 1 + random.below(4) }, (_, at): Action => {
        number += 1
        inSection += 1
        row += 1
        const isNewPage = row % habits.rowsAPage === 0 && inSection > 1
        const refs = {
          on: String(number),
          restart: String(number),
          dotted: `${index + 1}.${inSection}`,
          lettered: `${'ABC'[index]}${inSection}`,
        }
        return {
          ...drawAction(random, habits, `${index}-${number}`),
          ref: refs[habits.numbering],
          ...(isNewPage ? { page: random.chance(0.5) ? 'cut' : 'before' } : {}),
          ...(isNewPage && at > 0 && habits.repeatsAreas
            ? { areaAgain: words.replace(', and', '; and') }
            : {}),
        }
      })
      return { words, ...source, actions }
    })
    return {
      heading:
        count === 1 && random.chance(0.5)
          ? null
          : `Part ${index + 1}: ${capital(random.pick(FIELDS_OF_WORK))}`,
      ...(inTable && index > 0 ? { inTable: true as const } : {}),
      notes: [],
      columns: habits.columns,
      areas,
    }
  })
}

function drawAction(random: Random, habits: Habits, key: string): Action {
  const has = (role: Column['role']): boolean => habits.columns.some((column) => column.role === role)
  const sentence = (): string =>
    `${random.pick(VERBS)} the ${random.pick(THINGS)} in ${random.pick(FIELDS_OF_WORK)} so that ${random.pick(THINGS)} are seen by the ${random.pick(FIELDS_OF_WORK)} team every ${random.pick(['week', 'month', 'term'])}`
  const parts = !has('steps') && random.chance(0.2)
  const extra = habits.columns.find(({ role }) => ['measure', 'resources', 'extra'].includes(role))?.header
  const rank = random.pick(RANKS)
  const work = capital(random.pick(FIELDS_OF_WORK))
  const name = `${random.pick(FORENAMES)} ${random.pick(SURNAMES)}`
  const other = capital(random.pick(FIELDS_OF_WORK))
  const when = random.pick(DUE_CELLS)
  const isComplete = when.words.startsWith('Complete')
  return {
    key,
    action: parts ? [`${sentence()}.`, `${sentence()}.`] : [sentence()],
    ...(has('steps') ? { steps: Array.from({ length: 1 + random.below(2) }, () => `${sentence()}.`) } : {}),
    owner: random.pick([
      OWNERS.role(rank, work),
      OWNERS.named(rank, work, name),
      OWNERS.two(rank, work, other),
      OWNERS.team(work),
    ]),
    due: when,
    ...(has('rag') ? { rag: random.pick(habits.ratings) } : {}),
    ...(has('status') ? { status: isComplete ? STATUSES[0]! : random.pick(STATUSES) } : {}),
    ...(has('progress') && random.chance(0.6) ? { progress: [random.pick(PROGRESS)] } : {}),
    ...(extra
      ? {
          extra: {
            [extra]: drawNamed(random, extra, work),
          },
        }
      : {}),
    ...(habits.italics && isComplete ? { italic: true as const } : {}),
  }
}

/** The words of a column that its header alone explains. */
function drawNamed(random: Random, header: string, work: string): string {
  if (header === 'Cost' || header === 'Resources') return `£${1 + random.below(90)},000`
  if (header === 'Monitoring Committee') return `${work} Committee`
  if (header === 'Links to other plans') return `${work} Strategy`
  return `${random.pick(THINGS)} kept by ${work}`
}
