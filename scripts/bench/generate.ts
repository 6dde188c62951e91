/** Plans made from word lists, the same on every run: for measuring speed and size, never for truth. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays, addMonths, partsOf } from '../../src/util/calendar.ts'
import { columns, due, owner, rag } from '../families/author.ts'
import type { Action, Edition, Family, Form } from '../families/model.ts'
import { print } from '../families/printed.ts'
import { renderers } from '../families/renderers.ts'

const EDITIONS = 4
const SECTIONS = 3
const AREAS = 5
const ACTIONS_AN_AREA = 4
/** Actions in one plan. */
export const ACTIONS = SECTIONS * AREAS * ACTIONS_AN_AREA

const words = (line: string): string[] => line.split(' ')
const FIRST = words(
  'Alder Ash Beck Birch Bram Bright Brook Cald Carr Clay Cold Dun East Elm Fair Fal Fern Glen Gorse Hale Hart Hawk Hazel Heath Holm Kel Kirk Lang Lark Lin Marsh Mead Mill Moor Nether North Oak Old Pen Ravens Red Row Salt Silver South Stan Thorn Under Wes Whit',
)
const LAST = words(
  'borough bridge brook burn bury by combe cote cross dale den don fell field fold ford garth gate ham haven head hill holme hurst ley low marsh mere minster mond moss mouth ness over ridge rigg shaw side stead stoke stow ston thorpe thwaite ton vale wade water well wick worth',
)
const KIND = ['Borough Council', 'County Council', 'Hospitals NHS Trust', 'Academy', 'Constabulary']
const VERBS = words(
  'Agree Appoint Audit Brief Clarify Collect Commission Deliver Design Embed Extend Fund Improve Introduce Launch Map Monitor Pilot Publish Recruit Reduce Refresh Replace Report Review Revise Sample Simplify Strengthen Test Track Train Update',
)
const THINGS = words(
  'assessments attendance audits briefings buildings caseloads charts checklists clinics complaints contracts files forms handovers induction interviews inventories leaflets letters meetings placements policies procedures records referrals registers reports reviews rotas standards supervision surveys targets templates training transport visits volunteers waiting-lists workshops',
)
const WHERE = words(
  'admissions archives assessment catering custody dispatch early-years education emergency estates finance fostering governance housing intake learning leisure libraries maintenance maternity nursing outreach payroll pharmacy planning procurement reception safeguarding schools stores surgery teaching transport wards youth',
)
const ROLES = words('Director Head Manager Lead Officer Coordinator Adviser')

/** A small generator of even numbers from 0 to 1 (mulberry32), the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!

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
function drawAction(random: () => number) {
  const subject = `${pick(THINGS, random)} in ${pick(WHERE, random)}`
  return {
    words: `${pick(VERBS, random)} the ${subject} so that ${pick(THINGS, random)} in ${pick(WHERE, random)} and ${pick(WHERE, random)} are seen by the ${pick(WHERE, random)} team`,
    owner: `${pick(ROLES, random)} of ${pick(WHERE, random)}`,
    dueOn: addDays(FIRST_DAY, Math.floor(random() * 900)),
    slips: random() < 0.35,
    doneIn: Math.floor(random() * EDITIONS * 2),
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
  const place = FIRST[index % FIRST.length]! + LAST[Math.floor(index / FIRST.length) % LAST.length]!
  const body = `${place} ${KIND[index % KIND.length]!}`
  const areas = Array.from({ length: SECTIONS * AREAS }, () => ({
    words: `The ${pick(THINGS, random)} in ${pick(WHERE, random)} are not yet good enough, and ${pick(THINGS, random)} vary between teams.`,
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
        heading: `Part ${section + 1}: ${pick(WHERE, randomFrom(index * SECTIONS + section))}`,
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
