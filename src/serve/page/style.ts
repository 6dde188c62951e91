import { STYLE as REPORT } from '../../report/html/style.ts'

/** The report's style, and what only the workbench has. */
export const STYLE = `${REPORT}
body { padding-top: 0; }
.tabs { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; align-items: baseline; border-bottom: 3px solid var(--ink); padding: .55rem 0 .35rem; margin-bottom: .9rem; }
.tabs a { text-decoration: none; padding: .1rem 0; }
.tabs a[aria-current] { color: var(--ink); font-weight: bold; border-bottom: 3px solid var(--early); }
.tabs .file { margin-left: auto; font-size: .85rem; overflow-wrap: anywhere; }
main:focus { outline: none; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.15rem; margin: 1rem 0 .4rem; border-top-width: 2px; padding-top: .4rem; }
h3 { margin: .2rem 0; font-size: 1rem; }
#said { position: fixed; left: 0; right: 0; bottom: 0; max-width: none; margin: 0; padding: .5rem 1.25rem; background: var(--ink); color: var(--paper); z-index: 5; }
#said:empty { display: none; }
.board { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 2rem; align-items: start; }
.plan { border-bottom: 1px solid var(--line); padding: .5rem 0 .6rem; content-visibility: auto; contain-intrinsic-size: auto 9rem; }
.timeline { display: block; width: 100%; height: auto; max-height: 4rem; }
.timeline .axis { stroke: var(--soft); stroke-width: 1; fill: none; }
.timeline text { font-size: 11px; fill: var(--soft); text-anchor: middle; }
.timeline circle { fill: var(--early); stroke: var(--paper); stroke-width: 2; }
.timeline circle.copy { fill: var(--paper); stroke: var(--early); }
.timeline a:focus-visible { outline: none; }
.timeline a:focus-visible circle, .timeline a:hover circle { stroke: var(--ink); stroke-width: 3; }
.waiting td { padding: .25rem .4rem; max-width: none; }
.waiting td:first-child { width: 4.5rem; }
a.doubt { text-decoration: none; color: var(--ink); }
@media screen and (max-width: 64rem) { .board { grid-template-columns: minmax(0, 1fr); } }
@media print { .tabs, #said { display: none; } }
`
