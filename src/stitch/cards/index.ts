import {
  type Block,
  type Document,
  type Fragment,
  type FragmentRow,
  type Issue,
  issue,
  type Outcome,
  outcome,
  paragraph,
  paragraphWords,
} from '../../model/index.ts'
import { keyOf, NOTHING, plainText, rowOf, type Said, slice, tableOf } from '../said.ts'
import { entriesOf, proseBefore } from './entries.ts'
import { type Card, gatherCards, labelsOf } from './gather.ts'
import { innerHeadersToTables } from './inner-headers.ts'
import { CODE } from './labels.ts'
import { settled } from './settled.ts'

/** `1.`, `3.2`, `A4:` before the words of a title. */
const NUMBER =
  /^\(?(?:(?:no\.?|action|commitment|recommendation|item|objective)\s+)?(\p{Lu}{0,3}[-.]?\d{1,3}(?:\.\d{1,3})*[a-z]?)[.):]?\s+(?=\S)/iu

/** `Mitigation Action 1-A`, `Recommendation No. 4`: a title that is nothing but a number. */
const ONLY_NUMBER =
  /^(?:\p{L}+\s+){0,2}(?:action|commitment|recommendation|item|objective|project|measure|priority|initiative|finding|issue|task|goal)\s+(?:no\.?\s*|number\s+|#\s*)?(\p{Lu}{0,3}[-.]?\d{1,4}(?:[-.]\w{1,3}){0,3}\p{L}?)[.:)]?$/iu

/** The number before a title, and the title without it, where it says more. */
function numbered(title: Said): { number: Said | null; title: Said | null } {
  const [first, ...rest] = title.paragraphs
  if (!first) return { number: null, title }
  if (first.list?.ordered) {
    const number = first.list.marker.replace(/[.)]$/u, '')
    return {
      number: { paragraphs: [paragraph(number)], places: title.places },
      title: { ...title, paragraphs: [{ runs: first.runs }, ...rest] },
    }
  }
  const text = plainText(first).trim()
  const only = CODE.test(text) ? text : ONLY_NUMBER.exec(text)?.[1]
  if (only && rest.length === 0)
    return { number: { paragraphs: [paragraph(only)], places: title.places }, title: null }
  const match = NUMBER.exec(plainText(first))
  if (!match) return { number: null, title }
  return {
    number: { paragraphs: [paragraph(match[1]!)], places: title.places },
    title: { ...title, paragraphs: [slice(first, match[0].length, Number.POSITIVE_INFINITY), ...rest] },
  }
}

/** Cards as a table: a row a card, a column a label, the headings between them as rows. */
function fragmentOf(cards: readonly Card[], labels: readonly { name: string; said: Said }[]): Fragment {
  const headings = cards.map(({ section }) => (section ? numbered(section) : null))
  // `Finding 2023-001` above the card's title is its number, and heads no section.
  const isNumber = (at: number): boolean => headings[at]?.title === null
  const titles = cards.map(({ title }, at) => {
    const own = title ? numbered(title) : null
    return isNumber(at) ? { number: headings[at]!.number, title: own?.title ?? null } : own
  })
  const hasTitle = titles.some((each) => each?.title)
  const hasNumber = titles.some((each) => each?.number)
  const { places } = labels[0]!.said
  const header = [
    ...(hasNumber ? [{ paragraphs: [paragraph('No.')], places }] : []),
    ...(hasTitle ? [{ paragraphs: [paragraph('Title')], places }] : []),
    ...labels.map(({ said }) => withoutColon(said)),
  ]
  const columns = header.length
  const rows = cards.flatMap(({ values, section }, index): FragmentRow[] => [
    // The first heading stands above the table.
    ...(section && index > 0 && !isNumber(index)
      ? [{ cells: [{ ...section, column: 0, columnSpan: columns, rowSpan: 1 }] }]
      : []),
    rowOf([
      ...(hasNumber ? [titles[index]?.number ?? NOTHING] : []),
      ...(hasTitle ? [titles[index]?.title ?? NOTHING] : []),
      ...labels.map(({ name }) => values.get(name)?.value ?? NOTHING),
    ]),
  ])
  return tableOf(header, rows, 'cards')
}

const withoutColon = (said: Said): Said => ({
  ...said,
  paragraphs: said.paragraphs.map((each) => paragraph(paragraphWords(each).replace(/(?<!\s)\s*:$/u, ''))),
})

/**
 * Turns cards to tables: where a document says of each action, one under the other, label by label what there is to say,
 * each card is a row and each label a column. A document without cards comes back as it is.
 */
export function cardsToTables(whole: Document): Outcome<Document> {
  const inner = innerHeadersToTables(whole)
  const document = inner.value
  const cards = gatherCards(settled(entriesOf(document), document))
  if (cards.length === 0) return inner
  const labels = labelsOf(cards)
  const places = cards.flatMap(({ title, at }) => [...(title ? [title.at] : []), ...at].map(keyOf))
  const taken = new Set(places)
  const first = places[0]
  const pages = document.pages.map((page, number) => ({
    ...page,
    blocks: page.blocks.flatMap((block, index): Block[] => {
      const key = keyOf({ page: number, block: index })
      if (!taken.has(key)) return [block]
      const before = block.kind === 'paragraph' ? proseBefore(block.paragraph) : null
      return [
        ...(before && block.kind === 'paragraph' ? [{ ...block, paragraph: before }] : []),
        ...(key === first ? [fragmentOf(cards, labels)] : []),
      ]
    }),
  }))
  const named = labels.map(({ said }) => said.paragraphs.map((each) => paragraphWords(each)).join(' '))
  const issues: Issue[] = [
    ...inner.issues,
    issue(
      'read-as-rows',
      `${cards.length} cards, each of labels with what stands beside them, were read as rows with the columns ${named.join(', ')}.`,
      { places: labels[0]!.said.places },
    ),
  ]
  return outcome({ ...document, pages }, issues)
}
