import type { RowOf } from '../../model/index.ts'
import { html, type Markup } from '../../report/html/markup.ts'
import { counted, plainDay } from '../../report/index.ts'

type Edition = RowOf<'editions'>

/** The drawing's own units; it is stretched to the width there is. */
const [WIDTH, HEIGHT, EDGE] = [600, 44, 14]

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** The years that all plans span, so that their lines of time can be read beside one another. */
export function spanOf(editions: readonly Edition[]): readonly [first: number, last: number] {
  const years = editions.flatMap(({ dated_on }) => (dated_on === null ? [] : [Number(dated_on.slice(0, 4))]))
  return years.length === 0 ? [2000, 2001] : [Math.min(...years), Math.max(...years) + 1]
}

/** Editions on a line of time, each a link; those without a date stand before it. */
export function timeline(editions: readonly Edition[], [first, last]: readonly [number, number]): Markup {
  const [from, to] = [time(`${first}-01-01`), time(`${last}-01-01`)]
  const x = (at: number): string => (EDGE + ((at - from) / (to - from)) * (WIDTH - 2 * EDGE)).toFixed(1)
  const step = Math.max(1, Math.ceil((last - first) / 8))
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => (year - first) % step === 0,
  )
  // Those that count stand over their copies, which have the same days.
  const dated = editions
    .filter(({ dated_on }) => dated_on !== null)
    .toSorted((a, b) => Number(a.same_as === null) - Number(b.same_as === null))
  const undated = editions.filter(({ dated_on }) => dated_on === null)
  return html`<svg class="timeline" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="Editions on a line of time"><path class="axis" d="M${EDGE} 16H${WIDTH - EDGE}"/>${years.map(
    (year) =>
      html`<path class="axis" d="M${x(time(`${year}-01-01`))} 12v8"/><text${year === first ? html` class="first"` : year === last ? html` class="last"` : null} x="${year === first ? 1 : year === last ? WIDTH - 1 : x(time(`${year}-01-01`))}" y="38">${year}</text>`,
  )}${dated.map(
    (edition) =>
      html`<a href="/editions/${edition.edition_id}" aria-label="${labelOf(edition)}"><circle${edition.same_as === null ? null : html` class="copy"`} cx="${x(time(edition.dated_on!))}" cy="16" r="7"/><title>${labelOf(edition)}</title></a>`,
  )}</svg>${undated.map(
    (edition) => html`<a class="undated" href="/editions/${edition.edition_id}">? ${labelOf(edition)}</a>`,
  )}`
}

const labelOf = ({ dated_on, source_file, actions, same_as }: Edition): string =>
  `${plainDay(dated_on)}: ${source_file}, ${counted(actions, 'action')}${same_as === null ? '' : ', another copy'}`
