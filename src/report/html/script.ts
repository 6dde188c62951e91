/** Sorting, searching and printing, where script is allowed. Everything can be read without it. */
export const SCRIPT = `
'use strict'
const sortable = (table) => {
  const heads = [...table.tHead.rows[0].cells]
  heads.forEach((head, index) => {
    if (head.classList.contains('more')) return
    const button = document.createElement('button')
    button.className = 'sort'
    button.type = 'button'
    button.textContent = head.textContent
    // A browser prints no buttons where it repeats the head of a table on the next page.
    const printed = document.createElement('span')
    printed.className = 'printed'
    printed.textContent = button.textContent
    head.replaceChildren(button, printed)
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
for (const table of document.querySelectorAll('table.sortable')) sortable(table)
// What is fetched as it comes into view.
addEventListener('loaded', (event) => {
  for (const table of event.target.querySelectorAll('table.sortable')) sortable(table)
})
const rows = [...document.querySelectorAll('.actions tbody tr')]
const form = document.createElement('div')
form.className = 'tools'
form.innerHTML = '<label for="search">Search the actions</label><input id="search" type="search">' +
  '<button type="button" id="next" hidden>Next</button><span role="status"></span>' +
  '<label class="print" for="print">Print</label><select id="print" class="print">' +
  '<option value="chosen">evidence that is open or found</option><option value="all">all evidence</option></select>'
const place = document.getElementById('report') ?? document.querySelector('main')
if (rows.length > 0) place.prepend(form)
const [search, next, status] = ['#search', '#next', '[role=status]'].map((each) => form.querySelector(each))
const words = new Map()
let sought = ''
let hits = []
let at = -1
let waiting
const say = () => {
  status.textContent = sought === '' ? '' : hits.length + ' of ' + rows.length + (at > 0 ? ', at number ' + (at + 1) : '')
  next.hidden = hits.length < 2
}
const moveTo = (index) => {
  hits[at]?.classList.remove('hit')
  at = hits.length === 0 ? -1 : (index + hits.length) % hits.length
  hits[at]?.classList.add('hit')
  hits[at]?.scrollIntoView({ block: 'center' })
  say()
}
const seek = (text) => {
  sought = text.trim().toLowerCase()
  hits[at]?.classList.remove('hit')
  at = -1
  hits = []
  for (const row of rows) {
    if (!words.has(row)) words.set(row, row.textContent.toLowerCase())
    const isHit = sought === '' || words.get(row).includes(sought)
    row.classList.toggle('hidden', !isHit)
    if (isHit && sought !== '') hits.push(row)
  }
  for (const section of document.querySelectorAll('main section:has(.actions)')) {
    section.classList.toggle('hidden', sought !== '' && !section.querySelector('.actions tbody tr:not(.hidden)'))
  }
  if (sought === '') say()
  else moveTo(0)
}
search.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => seek(search.value), 120)
})
search.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') moveTo(at + (event.shiftKey ? -1 : 1))
})
next.addEventListener('click', () => moveTo(at + 1))
const follow = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!target) return
  if (target.closest('.hidden')) {
    search.value = ''
    seek('')
  }
  const evidence = target.matches('.actions tr') ? target.querySelector('details') : target.closest('details')
  if (evidence) evidence.open = true
  target.scrollIntoView()
}
addEventListener('hashchange', follow)
follow()
let opened = []
addEventListener('beforeprint', () => {
  const all = form.querySelector('#print').value === 'all'
  const chosen = (all ? rows : hits).map((row) => row.querySelector('details'))
  opened = [...chosen, ...document.querySelectorAll('details.key')].filter((each) => !each.open)
  for (const each of opened) each.open = true
})
addEventListener('afterprint', () => {
  for (const each of opened) each.open = false
  opened = []
})
`
