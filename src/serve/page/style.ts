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
.timeline text.first { text-anchor: start; }
.timeline text.last { text-anchor: end; }
.timeline circle { fill: var(--early); stroke: var(--paper); stroke-width: 2; }
.timeline circle.copy { fill: var(--paper); stroke: var(--early); }
.timeline a:focus-visible { outline: none; }
.timeline a:focus-visible circle, .timeline a:hover circle { stroke: var(--ink); stroke-width: 3; }
.waiting td { padding: .25rem .4rem; max-width: none; }
.waiting td:first-child { width: 4.5rem; }
a.doubt { text-decoration: none; color: var(--ink); }
body:has(main.whole) { max-width: none; }
kbd { font: .8em ui-monospace, monospace; border: 1px solid var(--soft); padding: 0 .3em; border-radius: 2px; }
input, select, textarea, main button, dialog button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); padding: .2rem .45rem; max-width: 100%; }
main button, dialog button { cursor: pointer; }
main button.plain { border: 0; padding: 0 .2rem; background: none; color: var(--early); text-decoration: underline; }
dl.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .15rem 1rem; margin: .3rem 0; }
dl.facts div { display: flex; gap: .4rem; min-width: 0; }
dl.facts dt { color: var(--soft); flex: none; }
dl.facts dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
main button.edit { all: unset; cursor: pointer; text-decoration: underline dotted var(--soft); text-underline-offset: .25em; overflow-wrap: anywhere; }
main button.edit:hover { background: var(--added); }
main button.edit:focus-visible { outline: 3px solid var(--early); }
dialog { color: var(--ink); background: var(--paper); border: 2px solid var(--ink); width: min(34rem, 94vw); padding: 1rem 1.2rem; }
dialog::backdrop { background: var(--shade); }
dialog h2 { border: 0; margin: 0 0 .5rem; padding: 0; }
dialog label { display: block; margin: .4rem 0; }
dialog label[hidden] { display: none; }
dialog input, dialog textarea { display: block; width: 100%; }
.fault { color: var(--slip); font-weight: bold; }
.fault:empty { display: none; }
.deciding { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 1.6rem; align-items: start; }
.beside { font-size: .88rem; }
#sitting label { display: block; margin-bottom: .3rem; }
#sitting input { display: block; width: 100%; }
.facets { border-top: 1px solid var(--line); padding-top: .4rem; margin-top: .5rem; }
.facets a { display: flex; justify-content: space-between; gap: .5rem; text-decoration: none; padding: .1rem .3rem; }
.facets a[aria-current] { background: var(--added); color: var(--ink); }
.facets ul { list-style: none; margin: 0 0 .3rem; padding-left: .9rem; }
#pair:focus { outline: none; }
#pair p { max-width: none; }
.progress { color: var(--soft); font-size: .88rem; margin: 0; }
progress { width: 9rem; height: .8rem; vertical-align: middle; accent-color: var(--early); }
.sides, .places { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.2rem; }
.sides h2 { margin: .4rem 0 0; border: 0; padding: 0; }
.sides .words { font-size: 1.08rem; line-height: 1.55; }
.choices { display: flex; flex-wrap: wrap; gap: .4rem; margin: .6rem 0; position: sticky; top: 0; background: var(--paper); padding: .3rem 0; z-index: 1; }
.choices .proposed { border-width: 2px; border-color: var(--ink); font-weight: bold; }
.rivals ol { list-style: none; padding: 0; margin: .3rem 0; }
.rivals button { text-align: left; width: 100%; margin-bottom: .25rem; font-size: .9rem; }
.facts th, .facts td { border-bottom-width: 1px; padding: .15rem .5rem; max-width: none; }
.facts thead th { font-weight: normal; color: var(--soft); }
.facts th:first-child { width: 6rem; }
.waterfall { font-size: .85rem; max-width: 40rem; }
.waterfall th, .waterfall td { padding: 0 .5rem; border-bottom: 0; vertical-align: middle; }
.waterfall .sum td { border-top: 1px solid var(--ink); font-weight: bold; }
.waterfall .bar { width: 50%; }
.waterfall svg { width: 100%; height: 1.1rem; display: block; }
.waterfall .zero { stroke: var(--soft); }
.waterfall .for { fill: var(--early); }
.waterfall .against { fill: var(--slip); }
.split { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1rem; margin-top: .6rem; border-top: 2px solid var(--ink); }
.pages { position: sticky; top: 0; max-height: 100vh; overflow: auto; padding: .5rem 0; }
.sheet { min-height: 60vh; border: 1px solid var(--line); margin-bottom: .6rem; }
.sheet { width: calc(100% * var(--zoom, 1)); }
.zoom { position: sticky; left: 0; top: 0; margin: 0 0 .3rem; width: max-content; z-index: 1; }
.zoom button { padding: 0 .55rem; }
.sheet.loaded { min-height: 0; }
.sheet > p { padding: .4rem .6rem; }
svg.page { display: block; width: 100%; height: auto; background: #fff; }
.page .unread { fill: rgb(60 60 60 / .3); pointer-events: none; }
.page .unread .rest { fill: rgb(60 60 60 / .06); }
.page .shown { fill: #fff; }
.page .hole { fill: #000; }
.page .cell { fill: transparent; stroke: #005a8e; stroke-opacity: .35; cursor: pointer; }
.page .cell.lit { fill: rgb(255 214 0 / .3); stroke: #a84400; stroke-opacity: 1; stroke-width: 1.5; }
.paper { font-size: .85rem; line-height: 1.4; }
.paper td, .paper th { border: 1px solid var(--line); padding: .2rem .35rem; }
.paper .head td { font-weight: bold; }
.paper .unread { color: var(--soft); background: color-mix(in srgb, var(--soft) 16%, transparent); }
.paper p.unread { padding: 0 .3rem; margin: .15rem 0; max-width: none; }
.paper .cell { cursor: pointer; }
.paper .cell.lit { background: color-mix(in srgb, #ffd600 35%, transparent); outline: 2px solid var(--slip); }
.record { padding: .4rem .6rem; border-bottom: 1px solid var(--line); border-left: 4px solid transparent; font-size: .92rem; content-visibility: auto; contain-intrinsic-size: auto 8rem; scroll-margin-top: 1rem; }
.record.lit, .record:focus { border-left-color: var(--slip); background: color-mix(in srgb, #ffd600 10%, transparent); outline: none; }
.record:focus-visible { outline: 2px solid var(--early); outline-offset: -2px; }
.record dl.facts { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; }
.record p { max-width: none; margin: .15rem 0; }
table.columns-strip { width: auto; font-size: .85rem; line-height: 1.35; }
.columns-strip th, .columns-strip td { font-family: inherit; letter-spacing: 0; min-width: 6.5rem; padding: .2rem .4rem; }
.wide:has(.columns-strip) { overflow-x: auto; }
.columns-strip select { padding: .1rem; width: 100%; }
td.weak { background: color-mix(in srgb, var(--heat-ink) 14%, transparent); }
.parts a[aria-current] { color: var(--ink); font-weight: bold; }
.asked { display: flex; flex-wrap: wrap; gap: .4rem .9rem; align-items: end; font-size: .88rem; border-bottom: 1px solid var(--line); padding-bottom: .7rem; margin-bottom: .7rem; }
.asked input, .asked select { height: 2rem; }
.asked input[type=checkbox] { height: auto; }
.asked label { display: flex; flex-direction: column; min-width: 0; }
.asked label.tick { flex-direction: row; gap: .3rem; align-items: center; }
.asked select { max-width: 18rem; }
.asked details { flex-basis: 100%; }
.asked fieldset { border: 1px solid var(--line); display: grid; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: .1rem .8rem; }
.drop { border: 2px dashed var(--soft); padding: 1.2rem; margin: .6rem 0; }
.drop.over { border-color: var(--early); background: var(--added); }
.nopage { padding: .6rem; }
.find input { width: 20rem; }
@media screen and (max-width: 64rem) { .board, .deciding { grid-template-columns: minmax(0, 1fr); gap: .8rem; } .deciding .beside { order: 1; } }
@media screen and (max-width: 44rem) { .asked { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); } .asked input:not([type=checkbox]), .asked select { width: 100%; max-width: none; } .asked details { grid-column: 1 / -1; } .timeline { max-height: none; } .timeline text { font-size: 19px; } .timeline circle { r: 11px; } .split, .sides, .places { grid-template-columns: minmax(0, 1fr); gap: .3rem; } .pages { max-height: 45vh; z-index: 2; background: var(--paper); border-bottom: 2px solid var(--ink); } .find input { width: 100%; } }
#report .tools .print { display: none; }
@media print { .lazy:not(.loaded), .tabs, #said, .choices, .beside, dialog, button.plain { display: none; } .pages { position: static; max-height: none; overflow: visible; } .deciding { display: block; } .record { break-inside: avoid; } }
`
