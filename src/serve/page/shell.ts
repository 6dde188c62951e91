import { type Content, html, type Markup } from '../../report/html/markup.ts'

/** Where a view belongs in the row of views. */
export type Tab = 'plans' | 'doubts' | 'audit' | 'corrections' | 'import'

const TABS: readonly (readonly [tab: Tab, address: string, name: string])[] = [
  ['plans', '/', 'Plans'],
  ['doubts', '/doubts', 'Doubts'],
  ['audit', '/audit', 'Audit'],
  ['corrections', '/corrections', 'Corrections'],
  ['import', '/import', 'Import'],
]

/** What a view hands to the frame around it. */
export interface View {
  title: string
  tab?: Tab
  /** The database, and whether it may be changed. */
  database: string
  mayWrite: boolean
  /** Why what was said does not show yet, if it does not. */
  failure: string | null
  /** It has pictures beside tables, and takes the window's whole width. */
  wide?: boolean
  body: Content
}

/** A whole page around a view. */
export const shell = ({ title, tab, database, mayWrite, failure, wide, body }: View): string =>
  document(
    `${title} · Plandrift`,
    html`<a class="skip" href="#main">Skip to the content</a>
<nav class="tabs" aria-label="Views"><b>Plandrift</b>${TABS.filter(
      ([name]) => mayWrite || name !== 'import',
    ).map(
      ([name, address, words]) =>
        html`<a href="${address}"${name === tab ? html` aria-current="page"` : null}>${words}</a>`,
    )}<span class="soft file">${database}${mayWrite ? null : ' (to look at only)'}</span></nav>
<main id="main" tabindex="-1"${wide === true ? html` class="whole"` : null}>${failure === null ? null : html`<p class="warning">What was said is kept, but the plans could not be linked anew: ${failure}. It is tried again at the next thing that is said.</p>`}${body}</main>
<p id="said" role="status"></p>`,
  )

/** A page without the views, for who is not let in or for what failed. */
export const bare = (title: string, body: Content): string =>
  document(title, html`<main><h1>${title}</h1>${body}</main>`)

const document = (title: string, body: Markup): string =>
  html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="/style.css"><script src="/script.js" defer></script></head>
<body>${body}</body></html>
`.text
