/** The report's own style: readable at a desk, on a phone and on A4, in colour and without. */
export const STYLE = `
:root { color-scheme: light; --ink: #1a1a1a; --soft: #595959; --line: #c8c8c8; --wash: #f4f4f1; --slip: #a84400; --early: #005a8e; }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: #fff; max-width: 72rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; overflow-wrap: break-word; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 1rem 0 .25rem; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.5rem 0 .5rem; border-top: 3px solid var(--ink); padding-top: .6rem; }
h3 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; }
p { margin: .4rem 0; max-width: 46rem; }
a { color: var(--early); }
.soft { color: var(--soft); }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .5rem; }
[id] { scroll-margin-top: 4.5rem; }
:focus-visible { outline: 3px solid var(--early); outline-offset: 2px; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .75rem; padding: 0; margin: 1rem 0; list-style: none; }
.figures li { border: 1px solid var(--line); border-left: 5px solid var(--ink); padding: .6rem .8rem; }
.figures b { display: block; font-size: 1.9rem; line-height: 1.15; font-variant-numeric: tabular-nums; }
.warning { border: 2px solid var(--slip); padding: .6rem .8rem; margin: .8rem 0; max-width: none; }
.warning::before { content: "⚠ "; font-weight: bold; }
figure { margin: 1rem 0; content-visibility: auto; contain-intrinsic-size: auto 30rem; }
figure svg { max-width: 100%; height: auto; display: block; }
.scroll { overflow-x: auto; }
.scroll svg { min-width: 34rem; }
figcaption { color: var(--soft); font-size: .9rem; max-width: 46rem; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0; font-size: .92rem; }
caption { text-align: left; color: var(--soft); padding: .2rem 0; }
th, td { text-align: left; vertical-align: top; max-width: 24rem; padding: .3rem .5rem; border-bottom: 1px solid var(--line); }
th { border-bottom: 2px solid var(--ink); }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.actions, .actions caption, .actions thead, .actions tbody { display: block; }
.actions td, .actions th { min-width: 0; max-width: none; overflow-wrap: anywhere; }
.actions tr { display: grid; grid-template-columns: 4rem minmax(9rem, 1fr) 10rem 7.2rem 7.2rem 5rem 6.2rem 6.5rem; border-bottom: 1px solid var(--line); padding: .25rem 0; }
.actions tbody tr { content-visibility: auto; contain-intrinsic-size: auto 5rem; }
.actions thead tr { border-bottom: 2px solid var(--ink); }
.actions th, .actions td { border: 0; padding: .15rem .4rem; }
.actions .more { grid-column: 2 / -1; }
.actions th.more { position: absolute; left: -999rem; }
.actions tr.hidden { display: none; }
.late td:nth-child(6) { color: var(--slip); font-weight: bold; }
.early td:nth-child(6) { color: var(--early); }
.strip { letter-spacing: .12em; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; font-family: ui-monospace, monospace; }
summary { cursor: pointer; color: var(--soft); }
details ol { margin: .4rem 0 .6rem; padding-left: 1.4rem; }
details li { margin: .35rem 0; }
q { font-style: italic; }
.doubt { display: inline-block; padding: 0 .3em; border: 1px dashed var(--soft); color: var(--soft); font-size: .85em; font-weight: normal; }
ins { text-decoration: underline; text-decoration-thickness: 2px; background: #e3f1e6; }
del { color: var(--slip); }
button.sort { all: unset; cursor: pointer; font-weight: bold; }
button.sort[id] { scroll-margin-top: 4.5rem; }
:focus-visible { outline: 3px solid var(--early); }
button.sort::after { content: " ↕"; color: var(--soft); font-weight: normal; }
[aria-sort=ascending] button.sort::after { content: " ↑"; color: var(--ink); }
[aria-sort=descending] button.sort::after { content: " ↓"; color: var(--ink); }
.search { display: flex; gap: .5rem; align-items: center; margin: 1rem 0; position: sticky; top: 0; background: #fff; padding: .5rem 0; z-index: 1; }
.search label { white-space: nowrap; }
.search input { min-width: 0; font: inherit; padding: .4rem .6rem; border: 1px solid var(--soft); flex: 1; max-width: 30rem; }
@media (max-width: 44rem) {
  body { padding: .75rem .9rem 3rem; }
  h1 { font-size: 1.5rem; }
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
@media print {
  @page { size: A4; margin: 15mm; }
  body { font-size: 9.5pt; max-width: none; padding: 0; }
  h2 { break-before: page; } h2.stay, h3, caption { break-after: avoid; }
  .search, .skip { display: none; }
  .actions tbody tr { content-visibility: visible; break-inside: avoid; }
  .actions tr { grid-template-columns: 2.6rem minmax(7rem, 1fr) 7.5rem 5.2rem 5.2rem 3.6rem 3.6rem 5rem; }
  figure, .figures li { break-inside: avoid; }
  figure { content-visibility: visible; }
}
`

/** Sorting and searching, where script is allowed. Everything can be read without it. */
export const SCRIPT = `
'use strict'
for (const table of document.querySelectorAll('table.sortable')) {
  const heads = [...table.tHead.rows[0].cells]
  heads.forEach((head, index) => {
    if (head.classList.contains('more')) return
    const button = document.createElement('button')
    button.className = 'sort'
    button.type = 'button'
    button.textContent = head.textContent
    head.replaceChildren(button)
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending'
      for (const other of heads) other.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
      const body = table.tBodies[0]
      const valueOf = (row) => {
        const cell = row.cells[index]
        return cell.dataset.v ?? cell.textContent.trim()
      }
      const rows = [...body.rows].map((row) => [valueOf(row), row])
      const numeric = rows.every(([value]) => value === '' || !Number.isNaN(Number(value)))
      rows.sort(([a], [b]) => {
        if (a === '' || b === '') return (a === '') - (b === '')
        const order = numeric ? Number(a) - Number(b) : a.localeCompare(b, 'en', { numeric: true })
        return down ? -order : order
      })
      body.append(...rows.map(([, row]) => row))
    })
  })
}
const rows = [...document.querySelectorAll('.actions tbody tr')]
if (rows.length > 1) {
  const form = document.createElement('div')
  form.className = 'search'
  form.innerHTML = '<label for="search">Search the actions</label><input id="search" type="search"><span role="status"></span>'
  document.querySelector('main').prepend(form)
  const words = new Map()
  let waiting
  form.querySelector('input').addEventListener('input', (event) => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      const sought = event.target.value.trim().toLowerCase()
      let shown = 0
      for (const row of rows) {
        if (!words.has(row)) words.set(row, row.textContent.toLowerCase())
        const hit = sought === '' || words.get(row).includes(sought)
        row.classList.toggle('hidden', !hit)
        if (hit) shown += 1
      }
      form.querySelector('span').textContent = sought === '' ? '' : shown + ' of ' + rows.length
    }, 120)
  })
}
`
