import type { ListedCorrection } from '../../corrections.ts'
import { html, type Markup } from '../../report/html/markup.ts'
import { counted, plainDay } from '../../report/index.ts'

/** Lines of the list that are shown. */
const MOST = 1000

/** Everything that persons said, the latest first; each can be taken back. */
export function correctionsView(listed: readonly ListedCorrection[], mayWrite: boolean): Markup {
  const latest = listed.toReversed()
  return html`<h1>Corrections</h1>
<p class="soft">${counted(listed.length, 'correction')}, decisions among them, the latest first. Each holds through every rerun and re-import until it is taken back.</p>
<table class="wide" tabindex="0"><thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Why</th><th scope="col">Take back</th></tr></thead><tbody>${latest
    .slice(0, MOST)
    .map(
      ({ correction: { correctionId, at, by, reason, undoneAt, undoneBy }, about, editionId }) =>
        html`<tr${undoneAt === null ? null : html` class="soft"`}><td>${plainDay(at.slice(0, 10))}</td><td>${by}</td><td>${editionId === null ? about : html`<a href="/editions/${editionId}">${about}</a>`}</td><td>${reason}</td><td>${undoneAt === null ? (mayWrite ? html`<button type="button" data-take-back="${correctionId}">Take back</button>` : null) : `taken back by ${undoneBy ?? ''}`}</td></tr>`,
    )}</tbody></table>`
}
