import {
  type Block,
  type Document,
  type Fragment,
  type FragmentCell,
  type Issue,
  issue,
  type Outcome,
  outcome,
  paragraph,
  paragraphWords,
} from '../../model/index.ts'
import { entriesOf, plainText, type Said, slice } from './entries.ts'
import { type Card, gatherCards, labelsOf } from './gather.ts'

/** `1.`, `3.2`, `A4:` before the words of a title. */
const NUMBER = /^\(?(?:(?:no\.?|action|commitment|recommendation|item|objective)\s+)?(\p{Lu}{0,3}[-.]?\d{1,3}(?:\.\d{1,3})*[a-z]?)[.):]?\s+(?=\S)/iu

/** The number before a title, and the title without it. */
function numbered(title: Said): { number: Said | null; title: Said } {
  const [first, ...rest] = title.paragraphs
  if (!first) return { number: null, title }
  if (first.list?.ordered) {
    const number = first.list.marker.replace(/[.)]$/u, '')
    return {
      number: { paragraphs: [paragraph(number)], places: title.places },
      title: { ...title, paragraphs: [{ runs: first.runs }, ...rest] },
    }
  }
  const match = NUMBER.exec(plainText(first))
  if (!match) return { number: null, title }
  return {
    number: { paragraphs: [paragraph(match[1]!)], places: title.places },
    title: { ...title, paragraphs: [slice(first, match[0].length, Number.POSITIVE_INFINITY), ...rest] },
  }
}

const NOTHING: Said = { paragraphs: [], places: [] }

/** Cards under one heading as a table: a row a card, a column a label. */
function fragmentOf(cards: readonly Card[], labels: readonly { name: string; said: Said }[]): Fragment {
  const titles = cards.map(({ title }) => (title ? numbered(title) : null))
  const hasTitle = titles.some((each) => each !== null)
  const hasNumber = titles.some((each) => each?.number)
  const { places } = labels[0]!.said
  const header = [
    ...(hasNumber ? [{ paragraphs: [paragraph('No.')], places }] : []),
    ...(hasTitle ? [{ paragraphs: [paragraph('Title')], places }] : []),
    ...labels.map(({ said }) => withoutColon(said)),
  ]
  const rows = cards.map(({ values }, index) => [
    ...(hasNumber ? [titles[index]?.number ?? NOTHING] : []),
    ...(hasTitle ? [titles[index]?.title ?? NOTHING] : []),
    ...labels.map(({ name }) => values.get(name)?.value ?? NOTHING),
  ])
  const cells = (row: readonly Said[]): FragmentCell[] =>
    row.map((said, column) => ({ ...said, column, columnSpan: 1, rowSpan: 1 }))
  return {
    kind: 'table',
    columns: header.length,
    rows: [{ cells: cells(header), header: true }, ...rows.map((row) => ({ cells: cells(row) }))],
    places: cards.flatMap((card) => [...card.values.values()].flatMap(({ value }) => value.places.slice(0, 1))).slice(0, 1),
    witness: 'cards',
  }
}

const withoutColon = (said: Said): Said => ({
  ...said,
  paragraphs: said.paragraphs.map((each) => paragraph(paragraphWords(each).replace(/\s*:$/u, ''))),
})

/**
 * Turns cards to tables: where a document says of each action, one under the other, label by label what there is to say,
 * each card is a row and each label a column. A document without cards comes back as it is.
 */
export function cardsToTables(document: Document): Outcome<Document> {
  const cards = gatherCards(entriesOf(document))
  if (cards.length === 0) return outcome(document, [])
  const labels = labelsOf(cards)
  const groups: Card[][] = []
  for (const card of cards) {
    if (card.opens || groups.length === 0) groups.push([])
    groups.at(-1)!.push(card)
  }
  const keyOf = (page: number, block: number): string => `${page}.${block}`
  const taken = new Set(cards.flatMap((card) => card.at.map(({ page, block }) => keyOf(page, block))))
  const first = new Map(groups.map((group) => [keyOf(group[0]!.at[0]!.page, group[0]!.at[0]!.block), fragmentOf(group, labels)]))
  const pages = document.pages.map((page, number) => ({
    ...page,
    blocks: page.blocks.flatMap((block, index): Block[] => {
      const key = keyOf(number, index)
      const table = first.get(key)
      return table ? [table] : taken.has(key) ? [] : [block]
    }),
  }))
  const named = labels.map(({ said }) => said.paragraphs.map((each) => paragraphWords(each)).join(' '))
  const issues: Issue[] = [
    issue(
      'read-as-rows',
      `${cards.length} cards, each of labels with what stands beside them, were read as rows with the columns ${named.join(', ')}.`,
      { places: cards[0]!.at.length > 0 ? [...cards[0]!.values.values()][0]!.value.places : [] },
    ),
  ]
  return outcome({ ...document, pages }, issues)
}
