/** The report's own style: readable at a desk, on a phone and on A4, in colour and without. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1a1a1a; --soft: #595959; --line: #c8c8c8; --slip: #a84400; --early: #005a8e; --added: #e3f1e6; --heat-ink: #d55e00; --shade: rgb(0 0 0 / .3); }
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #16181b; --ink: #e8e6e3; --soft: #a9a7a3; --line: #3d4146; --slip: #ff9d5c; --early: #7cc0f0; --added: #1d3a26; --shade: rgb(255 255 255 / .35); }
}
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 72rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; overflow-wrap: break-word; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: .25rem 0; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 2rem 0 .5rem; border-top: 3px solid var(--ink); padding-top: .6rem; }
h3 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; }
p { margin: .4rem 0; max-width: 46rem; }
header p { max-width: none; }
a { color: var(--early); }
.soft { color: var(--soft); }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem; }
[id] { scroll-margin-top: 4.5rem; }
:focus-visible { outline: 3px solid var(--early); outline-offset: 2px; }
.first { display: grid; grid-template-columns: minmax(0, 9fr) minmax(0, 13fr); gap: 1.5rem; align-items: start; }
.first > :only-child { grid-column: 1 / -1; }
.first figure { margin: 0; }
.index { max-height: 29rem; overflow: auto; font-size: .88rem; line-height: 1.35; }
.index th, .index td { padding: .25rem .3rem; white-space: normal; }
.index td:first-child { overflow-wrap: anywhere; }
.index .n { width: 1%; }
.key ul { margin: .2rem 0; padding-left: 1.2rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: .5rem; padding: 0; margin: .75rem 0; list-style: none; font-size: .88rem; line-height: 1.35; }
.figures li { border: 1px solid var(--line); border-left: 4px solid var(--ink); padding: .35rem .6rem; }
.figures b { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.found th:first-child { width: 6rem; }
.groups th:first-child { width: 34%; min-width: 9rem; }
.groups th { white-space: normal; vertical-align: bottom; }
.list ol, .list ul { scroll-margin-top: 6.5rem; margin: .3rem 0; padding-left: 1.6rem; }
.list ul { padding-left: 0; list-style: none; }
.list summary { color: var(--ink); }
.heat { background: color-mix(in srgb, var(--heat-ink) calc(var(--heat) * .45), transparent); }
.warning { border: 2px solid var(--slip); padding: .6rem .8rem; margin: .8rem 0; max-width: none; }
.warning::before { content: "⚠ "; font-weight: bold; }
figure { margin: 1rem 0; content-visibility: auto; contain-intrinsic-size: auto 30rem; }
figure svg { max-width: 100%; height: auto; display: block; }
.scroll { overflow-x: auto; }
.cue { display: none; color: var(--soft); font-size: .9rem; }
figcaption { color: var(--soft); font-size: .9rem; max-width: 46rem; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; font-size: .92rem; }
caption { text-align: left; color: var(--soft); padding: .2rem 0; }
th, td { text-align: left; vertical-align: top; max-width: 24rem; padding: .3rem .5rem; border-bottom: 1px solid var(--line); }
th { border-bottom: 2px solid var(--ink); }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.actions, .actions caption, .actions thead, .actions tbody { display: block; }
.actions td, .actions th { min-width: 0; max-width: none; overflow-wrap: anywhere; }
.actions tr { display: grid; grid-template-columns: 4rem minmax(9rem, 1fr) 10rem 7.2rem 7.2rem 5rem 6.8rem 6.5rem; border-bottom: 1px solid var(--line); padding: .25rem 0; }
.actions tbody tr { content-visibility: auto; contain-intrinsic-size: auto 5rem; }
.actions thead tr { border-bottom: 2px solid var(--ink); }
.actions th, .actions td { border: 0; padding: .15rem .4rem; }
.actions .more { grid-column: 2 / -1; }
.actions th.more { position: absolute; left: -999rem; }
.actions tr.hidden { display: none; }
.late td:nth-child(6) { color: var(--slip); font-weight: bold; }
.early td:nth-child(6) { color: var(--early); }
.strip { letter-spacing: .12em; overflow-wrap: anywhere; font-family: ui-monospace, monospace; }
summary { cursor: pointer; color: var(--soft); }
details ol { margin: .4rem 0 .6rem; padding-left: 1.4rem; }
details li { margin: .35rem 0; }
q { font-style: italic; }
.doubt { display: inline-block; padding: 0 .3em; border: 1px dashed var(--soft); color: var(--soft); font-size: .85em; font-weight: normal; }
ins { text-decoration: underline; text-decoration-thickness: 2px; background: var(--added); }
del { color: var(--slip); }
button.sort { all: unset; cursor: pointer; font-weight: bold; }
button.sort[id] { scroll-margin-top: 4.5rem; }
:focus-visible { outline: 3px solid var(--early); }
button.sort::after { content: "↕"; margin-left: .15em; color: var(--soft); font-weight: normal; }
.printed { display: none; }
[aria-sort=ascending] button.sort::after { content: " ↑"; color: var(--ink); }
[aria-sort=descending] button.sort::after { content: " ↓"; color: var(--ink); }
.hidden { display: none; }
.hit { outline: 3px solid var(--slip); outline-offset: -1px; }
.tools { display: flex; flex-wrap: wrap; gap: .4rem .6rem; align-items: center; position: sticky; top: 0; background: var(--paper); padding: .5rem 0; margin-bottom: .5rem; z-index: 1; }
.tools label { white-space: nowrap; }
.tools input, .tools select, .tools button { min-width: 0; font: inherit; color: inherit; background: transparent; padding: .3rem .6rem; border: 1px solid var(--soft); }
.tools option { background: var(--paper); }
.tools input { flex: 1; max-width: 22rem; }
.tools label.print { margin-left: auto; }
@media screen and (max-width: 64rem) {
  .first { grid-template-columns: minmax(0, 1fr); }
  .scroll, .wide { background: linear-gradient(to right, var(--paper) 2rem, transparent) left / 3rem 100% no-repeat local, linear-gradient(to left, var(--paper) 2rem, transparent) right / 3rem 100% no-repeat local, linear-gradient(to right, var(--shade), transparent) left / 1rem 100% no-repeat, linear-gradient(to left, var(--shade), transparent) right / 1rem 100% no-repeat; }
  .actions thead { position: absolute; left: -999rem; }
  .actions tr { grid-template-columns: repeat(2, minmax(0, 1fr)); padding: .6rem 0; }
  .actions td:nth-child(2), .actions td:nth-child(3), .actions td:nth-child(8), .actions .more { grid-column: 1 / -1; }
  .actions td:nth-child(2) { order: -1; font-weight: bold; }
  .actions td { text-align: left; }
  .actions td:empty { display: none; }
  .actions td:nth-child(1)::before { content: "Ref "; color: var(--soft); }
  .actions td:nth-child(3)::before { content: "Owner "; color: var(--soft); }
  .actions td:nth-child(4)::before { content: "First due "; color: var(--soft); }
  .actions td:nth-child(5)::before { content: "Now due "; color: var(--soft); }
  .actions td:nth-child(6)::before { content: "Days "; color: var(--soft); font-weight: normal; }
  .actions td:nth-child(7)::before { content: "Revisions "; color: var(--soft); }
  .wide { display: block; overflow-x: auto; }
}
@media screen and (max-width: 44rem) {
  body { padding: .75rem .9rem 3rem; }
  .index { max-height: 16rem; }
  .figures { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .found.wide th:last-child { min-width: 13rem; }
  .found.wide th:first-child { width: auto; }
  .tools .print { display: none; }
  .cue { display: block; }
  .scroll svg { max-width: none; }
  h1 { font-size: 1.5rem; }
}
@media print {
  @page { size: A4; margin: 15mm; }
  :root { font-size: 9.5pt; }
  body { font-size: 1rem; max-width: none; padding: 0; }
  h1 { margin-top: 0; }
  h2, h3, caption { break-after: avoid; }
  .tools, .skip, .list ol, .list ul { display: none; }
  .list summary, .key summary { list-style: none; }
  .list summary::-webkit-details-marker, .key summary::-webkit-details-marker { display: none; }
  button.sort { display: none; }
  .printed { display: inline; }
  a { color: inherit; text-decoration: none; }
  .first { grid-template-columns: minmax(0, 1fr); gap: .5rem; }
  .groups th, .groups td { padding: .2rem .25rem; }
  .index { max-height: none; overflow: visible; }
  .figures { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .actions tbody tr { content-visibility: visible; break-inside: avoid; }
  .actions tr { grid-template-columns: 2.8rem minmax(7rem, 1fr) 8.8rem 6.9rem 6.9rem 3.8rem 4.6rem 5rem; }
  tr, .scroll, .figures li, .bands { break-inside: avoid; }
  figure svg { max-height: 9cm; }
  figure { content-visibility: visible; }
  * { print-color-adjust: exact; }
}
`
