/** Plans made from word lists, the same on every run: for measuring speed and size, never for truth. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays, addMonths, partsOf } from '../../src/util/calendar.ts'
import { columns, due, owner, rag } from '../families/author.ts'
import type { Action, Edition, Family, Form } from '../families/model.ts'
import { print } from '../families/printed.ts'
import { renderers } from '../families/renderers.ts'
import { type Random, randomFrom } from '../variations/random.ts'
import {
  FIELDS_OF_WORK,
  KINDS_OF_BODY,
  PLACE_ENDS,
  PLACE_STARTS,
  RANKS,
  THINGS,
  VERBS,
} from '../variations/words.ts'

const EDITIONS = 4
const SECTIONS = 3
const AREAS = 5
const ACTIONS_AN_AREA = 4
/** Actions in one plan. */
export const ACTIONS = SECTIONS * AREAS * ACTIONS_AN_AREA

const COLUMNS = columns(
  'No.: reference | Area for development: area | Action: action | Person responsible: owner | Date due: due | RAG: rag | Progress: progress',
)
const FIRST_DAY = '2011-01-14'
const FORMS: readonly Form[] = ['tabs', 'layout', 'pipes', 'html', 'csv']

const printedDay = (day: string): string => {
  const parts = partsOf(day)
  return [parts.day, parts.month, parts.year % 100].map((part) => String(part).padStart(2, '0')).join('/')
}

/** What an action is through all its editions. */
function drawAction(random: Random) {
  const subject = `${random.pick(THINGS)} in ${random.pick(FIELDS_OF_WORK)}`
  return {
    words: `${random.pick(VERBS)} the ${subject} so that ${random.pick(THINGS)} in ${random.pick(FIELDS_OF_WORK)} and ${random.pick(FIELDS_OF_WORK)} are seen by the ${random.pick(FIELDS_OF_WORK)} team`,
    owner: `${random.pick(RANKS)} of ${random.pick(FIELDS_OF_WORK)}`,
    dueOn: addDays(FIRST_DAY, random.below(900)),
    slips: random.chance(0.35),
    doneIn: random.below(EDITIONS * 2),
  }
}

function actionIn(
  edition: number,
  number: number,
  drawn: ReturnType<typeof drawAction>,
  day: string,
): Action {
  const isDone = edition >= drawn.doneIn
  const dueOn = drawn.slips ? addMonths(drawn.dueOn, edition * 3) : drawn.dueOn
  return {
    key: String(number),
    ref: String(number),
    action: [edition % 2 === 1 && number % 7 === 0 ? `${drawn.words} every month` : drawn.words],
    owner: owner(drawn.owner),
    due: due(isDone ? `Complete ${printedDay(addDays(day, -number))}` : printedDay(dueOn)),
    rag: rag(isDone ? 'G' : 'A'),
    progress: [
      isDone
        ? 'Signed off by the board.'
        : `Under way; reported to the ${number % 2 ? 'board' : 'committee'}.`,
    ],
    ...(number % 12 === 0 ? { page: number % 24 === 0 ? ('cut' as const) : ('before' as const) } : {}),
  }
}

function drawFamily(index: number): Family {
  const random = randomFrom(index + 1)
  const place =
    PLACE_STARTS[index % PLACE_STARTS.length]! +
    PLACE_ENDS[Math.floor(index / PLACE_STARTS.length) % PLACE_ENDS.length]!
  const body = `${place} ${KINDS_OF_BODY[index % KINDS_OF_BODY.length]!}`
  const areas = Array.from({ length: SECTIONS * AREAS }, () => ({
    words: `The ${random.pick(THINGS)} in ${random.pick(FIELDS_OF_WORK)} are not yet good enough, and ${random.pick(THINGS)} vary between teams.`,
    actions: Array.from({ length: ACTIONS_AN_AREA }, () => drawAction(random)),
  }))
  const editions = Array.from({ length: EDITIONS }, (_, edition): Edition => {
    const day = addMonths(FIRST_DAY, edition * 6)
    const title = `Improvement Plan ${printedDay(day)}`
    let number = 0
    return {
      id: day,
      titleLines: [body, title],
      dated: { text: printedDay(day), earliest: day, on: day, precision: 'day' },
      running: [[title]],
      intro: [],
      forms: [FORMS[index % FORMS.length]!],
      sections: Array.from({ length: SECTIONS }, (_, section) => ({
        heading: `Part ${section + 1}: ${randomFrom(index * SECTIONS + section).pick(FIELDS_OF_WORK)}`,
        notes: [],
        columns: COLUMNS,
        areas: areas.slice(section * AREAS, (section + 1) * AREAS).map((area) => ({
          words: area.words,
          actions: area.actions.map((drawn) => actionIn(edition, ++number, drawn, day)),
        })),
      })),
    }
  })
  return { id: String(index), body, title: 'Improvement Plan', editions, relations: [] }
}

/** Writes `count` documents of 60 actions into a folder: plans of four editions each, in all text forms. */
export async function writePlans(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  let written = 0
  for (let index = 0; written < count; index += 1) {
    const family = drawFamily(index)
    for (const edition of family.editions.slice(0, count - written)) {
      const form = renderers[edition.forms[0]!]
      await writeFile(
        join(folder, `${index}-${edition.id}${form.suffix}`),
        form.render(print(family, edition)),
      )
      written += 1
    }
  }
}
