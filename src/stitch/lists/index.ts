import {
  type Block,
  type Document,
  type Fragment,
  issue,
  type Outcome,
  outcome,
  paragraph,
  paragraphWords,
} from '../../model/index.ts'
import { keyOf, NOTHING, rowOf, type Said, tableOf } from '../said.ts'
import { type Item, itemsIn, readItem } from './item.ts'

/** Fewer items that say who or when are no action log. */
const LEAST_ITEMS = 2
/** The share of a list's items that say so. */
const TOLD = 0.6
/** A table with more rows than this is what the document is about; lists beside it must say both who and when. */
const OWN_TABLE = 2

/** Items of a list that follow one another, and what the headings above say of all of them. */
interface ActionList {
  items: Item[]
  status: Said | null
}

const CLOSED = /\b(?:closed|completed?|done|finished)\b/iu
const OPEN = /\b(?:open|outstanding|new|continuing)\b/iu

/** The lists of a document, with the state of all their actions where a heading above tells it. */
function listsOf(document: Document): ActionList[] {
  const lists: ActionList[] = []
  let trail: { level: number; block: Exclude<Block, Fragment> }[] = []
  /** Of which form the items of the list are that may go on. */
  let open: 'listed' | 'said' | null = null
  for (const [page, { blocks }] of document.pages.entries())
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'header' || block.kind === 'footer') continue
      if (block.kind === 'heading') {
        const level = block.level ?? 7
        trail = [...trail.filter((each) => each.level < level), { level, block }]
      }
      const items = block.kind === 'paragraph' ? itemsIn(block.paragraph).items : []
      // `2. Car park` over a paragraph with its action is a heading, not the first item of a log.
      const form = block.kind === 'paragraph' && block.paragraph.list ? 'listed' : 'said'
      for (const each of items) {
        const item = readItem(each, block.places, { page, block: index })
        if (open === form) lists.at(-1)!.items.push(item)
        else lists.push({ items: [item], status: statusIn(trail.map(({ block: heading }) => heading)) })
        open = form
      }
      if (items.length === 0) open = null
    }
  return lists
}

/** The word of the nearest heading that says whether the actions below are done. */
function statusIn(headings: readonly Exclude<Block, Fragment>[]): Said | null {
  for (const { paragraph: heading, places } of headings.toReversed()) {
    const words = paragraphWords(heading)
    const match = CLOSED.exec(words) ?? OPEN.exec(words)
    if (match) return { paragraphs: [paragraph(match[0])], places }
  }
  return null
}

const COLUMNS = ['Ref', 'Action', 'Owner', 'Due', 'Status'] as const
const FIELDS = ['ref', 'action', 'owner', 'due', 'status'] as const

/**
 * Turns action logs that are written as lists to tables: where most items of a list say who or by when, each item is a row
 * with what it says in columns. Lists that say neither stay as they are.
 */
export function listsToTables(document: Document): Outcome<Document> {
  const hasTable = document.pages.some(({ blocks }) =>
    blocks.some((block) => block.kind === 'table' && block.rows.length > OWN_TABLE),
  )
  const isTold = ({ owner, due }: Item): boolean => (hasTable ? Boolean(owner && due) : Boolean(owner ?? due))
  const logs = listsOf(document).filter(({ items }) => {
    const own = items.filter(({ level }) => level === 0)
    return items.filter(isTold).length >= Math.max(1, TOLD * own.length)
  })
  const told = logs.flatMap(({ items }) => items.filter(isTold))
  if (told.length < LEAST_ITEMS) return outcome(document, [])
  const hasStates =
    new Set(
      logs.flatMap(({ status }) => (status ? [CLOSED.test(paragraphWords(status.paragraphs[0]!))] : [])),
    ).size > 1
  const rows = logs.map((log) => rowsOf(log, hasStates))
  const used = FIELDS.map((field) => rows.some((items) => items.some((item) => item[field])))
  const tables = new Map(
    rows.map((items) => {
      const { places } = items[0]!.action
      const header = COLUMNS.map((name): Said => ({ paragraphs: [paragraph(name)], places }))
      const keep = <T>(all: readonly T[]): T[] => all.filter((_, column) => used[column])
      const cells = items.map((item) => rowOf(keep(FIELDS.map((field) => item[field] ?? NOTHING))))
      return [keyOf(items[0]!.at), tableOf(keep(header), cells, 'list')]
    }),
  )
  const taken = new Set(logs.flatMap(({ items }) => items.map(({ at }) => keyOf(at))))
  const pages = document.pages.map((page, number) => ({
    ...page,
    blocks: page.blocks.flatMap((block, index): Block[] => {
      const key = keyOf({ page: number, block: index })
      if (!taken.has(key) || block.kind === 'table') return [block]
      const { before } = itemsIn(block.paragraph)
      const table = tables.get(key)
      return [...(before ? [{ ...block, paragraph: before }] : []), ...(table ? [table] : [])]
    }),
  }))
  const message = `${taken.size} items of lists were read as rows: what each says of who and when stands in columns.`
  return outcome({ ...document, pages }, [issue('read-as-rows', message, { places: told[0]!.action.places })])
}

/** A list's rows: what is nested in an item and says neither who nor when is part of its action. */
function rowsOf({ items, status }: ActionList, hasStates: boolean): Item[] {
  const rows: Item[] = []
  for (const item of items) {
    const parent = rows.at(-1)
    if (parent && item.level > parent.level && !item.owner && !item.due) {
      parent.action.paragraphs.push(...item.action.paragraphs)
      parent.action.places.push(...item.action.places)
      continue
    }
    const known = item.status ?? (hasStates ? status : null)
    const action = { paragraphs: [...item.action.paragraphs], places: [...item.action.places] }
    rows.push({ ...item, action, ...(known ? { status: known } : {}) })
  }
  return rows
}
