/** An edition: records and their places in the source light one another, by the pointer and by the keys. */
export const PLACES = `
const pages = document.getElementById('pages')
const records = document.getElementById('records')
if (pages && records) {
  let lit = ''
  const mark = () => {
    for (const each of document.querySelectorAll('.lit')) each.classList.remove('lit')
    if (lit === '') return
    document.getElementById(lit)?.classList.add('lit')
    for (const box of pages.querySelectorAll('[data-action="' + CSS.escape(lit) + '"]')) box.classList.add('lit')
  }
  const show = (id, scrolls) => {
    lit = id
    mark()
    if (!scrolls) return
    const box = pages.querySelector('[data-action="' + CSS.escape(id) + '"]')
    const page = document.getElementById(id)?.dataset.page
    const target = box ?? (page && document.getElementById('page-' + page))
    if (!target) return
    const [frame, place] = [pages.getBoundingClientRect(), target.getBoundingClientRect()]
    const isSeen = box && place.top >= frame.top && place.bottom <= frame.bottom
    if (!isSeen) pages.scrollTop += place.top - frame.top - (box ? frame.height / 3 : 0)
  }
  records.addEventListener('focusin', (event) => {
    const record = event.target.closest('.record')
    if (record && record.id !== lit) show(record.id, true)
  })
  records.addEventListener('pointerover', (event) => {
    const record = event.target.closest('.record')
    if (record && record.id !== lit) show(record.id, false)
  })
  pages.addEventListener('pointerover', (event) => {
    const id = event.target.closest('[data-action]')?.dataset.action
    if (id && id !== lit) show(id, false)
  })
  let zoom = Number(localStorage.getItem('plandrift-zoom')) || 1
  const size = () => pages.style.setProperty('--zoom', zoom)
  size()
  pages.addEventListener('click', (event) => {
    const step = Number(event.target.closest('[data-zoom]')?.dataset.zoom)
    if (step) {
      zoom = Math.min(4, Math.max(0.5, zoom * 1.25 ** step))
      localStorage.setItem('plandrift-zoom', zoom)
      size()
    }
    const id = event.target.closest('[data-action]')?.dataset.action
    const record = id && document.getElementById(id)
    if (!record) return
    record.focus({ preventScroll: true })
    record.scrollIntoView({ block: 'nearest' })
  })
  pages.addEventListener('loaded', () => { mark(); if (lit !== '' && document.activeElement?.id === lit) show(lit, true) })
  addEventListener('keydown', (event) => {
    if (isTyping(event) || pages.contains(document.activeElement)) return
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key]
    if (step === undefined) return
    const all = [...records.querySelectorAll('.record')]
    const at = all.findIndex((each) => each.contains(document.activeElement))
    const next = all[at < 0 ? 0 : at + step]
    if (!next) return
    event.preventDefault()
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'nearest' })
  })
  const follow = () => {
    const record = document.getElementById(location.hash.slice(1))
    if (record?.classList.contains('record')) { record.focus({ preventScroll: true }); record.scrollIntoView({ block: 'start' }) }
  }
  addEventListener('hashchange', follow)
  follow()
}
`
