import { basename } from 'node:path'
import { ISSUE_CODES, type IssueCode } from '../../model/index.ts'
import type { IngestedFile } from '../../pipeline.ts'
import { html, type Markup } from '../../report/html/markup.ts'
import { counted } from '../../report/index.ts'
import { type Done, type Job, lockedIn } from './job.ts'

/** Where files are dropped, and how the import goes. */
export const importView = (job: Job | null): Markup => html`<h1>Import</h1>
<form id="drop" class="drop"><p><label for="files">Drop action plans here, or choose them:</label> <input id="files" type="file" multiple></p>
<p class="soft">PDF, Word, OpenDocument, RTF, Excel, HTML, Markdown, CSV, text. They are kept beside the database and stay on this machine.</p>
<details><summary>What is known of all of them</summary><p><label>Plan <input name="plan"></label> <label>Body <input name="body"></label> <label>Dated <input name="dated" placeholder="22 March 2011"></label></p></details></form>
<div id="progress" aria-live="polite">${jobView(job)}</div>`

/** How an import goes, or what came of it. */
export function jobView(job: Job | null): Markup {
  if (job === null) return html`<p class="soft">Nothing was imported here yet.</p>`
  const { files, read, state } = job
  const running = state.kind === 'running'
  return html`<section${running ? html` data-running="1"` : null}><h2>${running ? 'Importing' : 'Imported'}</h2>
<p><progress max="${files.length}" value="${read.length}" aria-label="Files read"></progress> ${read.length} of ${counted(files.length, 'file')}${running && read.length === files.length ? '; linking the plans' : ''}</p>
${state.kind === 'failed' ? html`<p class="warning">${state.message}. What was stored before is kept; drop the files again.</p>` : null}
${state.kind === 'done' ? outcome(state.done, read) : null}
${running ? null : passwordForm(job)}
${read.length === 0 ? null : html`<table class="wide" tabindex="0"><thead><tr><th scope="col">File</th><th scope="col">Outcome</th><th scope="col" class="n">Actions</th><th scope="col">Issues</th></tr></thead><tbody>${read.toSorted((a, b) => (basename(a.file) < basename(b.file) ? -1 : 1)).map((file) => fileRow(file, job))}</tbody></table>`}${state.kind === 'done' ? doubtsOfLinking(state.done) : null}</section>`
}

/** Asks for what opens the files that are locked; it is used once and kept nowhere. */
function passwordForm(job: Job): Markup | null {
  const locked = lockedIn(job)
  if (locked.length === 0) return null
  return html`<form class="unlock"><p>${counted(locked.length, 'file')} locked with a password${job.hadPassword ? ', which the one that was given does not open' : ''}. It is tried on each of them, and kept only until Plandrift ends, to draw their pages.</p><p><label>Password <input name="password" type="password" autocomplete="off" required></label> <button>Open</button></p></form>`
}

/** What was doubtful in following actions through the editions, also of files that were there before. */
function doubtsOfLinking({ reconciliation, names }: Done): Markup | null {
  const issues = (reconciliation?.issues ?? []).slice(0, 200)
  if (issues.length === 0) return null
  return html`<h3>What was doubtful in linking</h3><ul>${issues.map(
    ({ severity, message, editionId }) =>
      html`<li>${severity}: ${message} <a href="/editions/${editionId}">${names[editionId] ?? editionId}</a></li>`,
  )}</ul>`
}

function outcome({ reconciliation }: Done, read: readonly IngestedFile[]): Markup {
  const count = (what: string): number => read.filter((file) => file.outcome === what).length
  const actions = read.reduce((sum, file) => sum + (file.outcome === 'new' ? (file.actions ?? 0) : 0), 0)
  return html`<p>Editions: ${count('new')} new, ${count('unchanged')} unchanged, ${count('refused')} refused; ${actions} actions read. ${
    reconciliation
      ? html`<a href="/">Plans</a>: ${reconciliation.plans} in the database, ${reconciliation.relinked} linked anew: ${reconciliation.links.accepted} links accepted, ${reconciliation.links.review === 0 ? 'none' : html`<a href="/doubts">${reconciliation.links.review}</a>`} for review; ${reconciliation.revisions} date revisions.`
      : 'It was ended before the plans were linked: drop the files again to finish.'
  }</p>`
}

const fileRow = (
  { file, outcome, editionId, actions, issues = {}, message, asksPassword }: IngestedFile,
  { hadPassword }: Job,
): Markup =>
  html`<tr><td>${editionId === undefined || outcome === 'removed' ? basename(file) : html`<a href="/editions/${editionId}">${basename(file)}</a>`}</td><td>${message === undefined ? outcome : html`<b>${outcome}</b>: ${asksPassword ? (hadPassword ? 'the password that was given does not open it' : 'it is locked with a password; give it above') : message}`}</td><td class="n">${actions ?? ''}</td><td>${Object.entries(
    issues,
  ).map(
    ([code, times]) => html`<span title="${ISSUE_CODES[code as IssueCode][1]}">${times} ${code}</span> `,
  )}</td></tr>`
