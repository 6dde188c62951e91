import type { AuditSummary } from '../audit/summary.ts'
import type { AuditedAction, AuditedEdition, StoryEntry } from '../audit/types.ts'
import { correctedOf } from '../corrected.ts'
import { DOUBT_MARK, doubtOf, markedActions, sureness } from '../doubt.ts'
import { counted } from '../sentences.ts'
import { html, type Markup } from './markup.ts'

const mark = (words: string): Markup => html` <span class="doubt">${words}</span>`

/** The mark of an action that rests on links that nobody has confirmed or on weak readings, and of what was corrected. */
export const actionMark = (action: AuditedAction): Markup =>
  html`${[doubtOf(action), correctedOf(action)].filter((words) => words !== '').map(mark)}`

/** The mark of an edition whose figures count actions that were followed to it by unconfirmed links. */
export const editionMark = ({ unconfirmed }: AuditedEdition): Markup | null =>
  unconfirmed === 0 ? null : mark(`${DOUBT_MARK} ${unconfirmed} unconfirmed`)

/** How an edition's words were found to be the same action, where nobody has confirmed it. */
export const linkMark = ({ linked }: StoryEntry): Markup | null =>
  linked?.verdict === 'review'
    ? mark(
        `${DOUBT_MARK} the same action by a link that nobody has confirmed, ${sureness(linked.probability)}`,
      )
    : null

/** How many actions are marked and what for, and which editions no figure counts; nothing where there are none. */
export function doubtParagraphs(summary: AuditSummary): Markup {
  const marked = markedActions(summary)
  const unlinked = summary.unlinked_editions
  return html`${unlinked === 0 ? null : html`<p class="warning">${counted(unlinked, 'edition')} not yet linked, which no figure here counts: import the same files again.</p>`}${marked === '' ? null : html`<p class="doubts">${marked}</p>`}`
}
