/** Deciding pair by pair at single keys. Each ruling is saved before the next pair is shown. */
export const DOUBTS = `
const pair = document.getElementById('pair')
if (pair) {
  const form = document.getElementById('sitting')
  const done = JSON.parse(sessionStorage.getItem('plandrift-undo') ?? '[]')
  const filter = location.search
  let isBusy = false
  if (form) {
    form.elements.by.value = sitting.by
    if (sitting.reason !== '') form.elements.reason.value = sitting.reason
    form.addEventListener('input', () => sitting.keep(form.elements.by.value, form.elements.reason.value))
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('keydown', (event) => { if (event.key === 'Enter') pair.focus() })
  }
  const current = () => pair.querySelector('[data-pair]')
  const show = (html, isBack) => {
    pair.innerHTML = html
    const facets = pair.querySelector('nav.facets')
    if (facets) document.querySelector('.beside nav.facets').replaceWith(facets)
    watch(pair)
    const address = current()?.dataset.address
    if (address && !isBack) history.pushState(null, '', address + filter)
    scrollTo({ top: 0 })
    pair.focus({ preventScroll: true })
  }
  const whose = () => {
    if (form.reportValidity()) return { by: form.elements.by.value, reason: form.elements.reason.value }
    say('Say first who decides and why; it is kept for the sitting.')
    return null
  }
  const once = async (work) => {
    if (isBusy) return
    isBusy = true
    try { await work() } catch (error) { say(error.message, true) }
    isBusy = false
  }
  const remember = (pairs, address) => {
    done.push({ pairs, address })
    sessionStorage.setItem('plandrift-undo', JSON.stringify(done.slice(-500)))
  }
  const decide = (what) => once(async () => {
    const said = whose()
    if (!said || !current()) return
    const [from, to, relation] = current().dataset.pair.split(' ')
    const html = await ask('/doubts/decide' + filter, { from, to, relation, ruled: current().dataset.ruled, ...what, ...said })
    const address = current().dataset.address
    show(html)
    if (pair.querySelector('[data-settled]')) return
    remember([from + ' ' + to, ...(what.instead ? [what.instead] : [])], address)
    say(what.instead ? 'Saved: another instead.' : 'Saved: ' + what.ruling + '.')
  })
  const skip = () => once(async () => {
    if (!current()) return
    const mark = filter === '' ? '?' : filter + '&'
    show(await ask('/doubts/next' + mark + 'after=' + encodeURIComponent(current().dataset.pair)))
  })
  const undo = () => once(async () => {
    const last = done.at(-1)
    if (!last) return say('Nothing was decided in this sitting.')
    const said = whose()
    if (!said) return
    await ask('/doubts/undo', { pairs: last.pairs.join(','), ...said })
    done.pop()
    sessionStorage.setItem('plandrift-undo', JSON.stringify(done))
    say('Taken back.')
    location.assign(last.address + filter)
  })
  const identical = () => once(async () => {
    const said = whose()
    if (!said) return
    const { pairs, html } = JSON.parse(await ask('/doubts/identical' + filter, said))
    remember(pairs, location.pathname)
    show(html)
    say(pairs.length + ' pairs saved: same.')
  })
  pair.addEventListener('click', (event) => {
    const button = event.target.closest('button')
    if (!button) return
    const { ruling, instead } = button.dataset
    if (ruling) decide({ ruling })
    else if (instead) decide({ instead })
    else if ('skip' in button.dataset) skip()
    else if ('undo' in button.dataset) undo()
    else if ('identical' in button.dataset) identical()
  })
  addEventListener('keydown', (event) => {
    if (isTyping(event) || event.repeat) return
    const ruling = { y: 'same', n: 'different', s: 'split', m: 'merged' }[event.key]
    const rival = pair.querySelectorAll('[data-instead]')[Number(event.key) - 1]
    const isOnControl = event.target.closest?.('button, summary, a') !== null
    if (!form) return
    if (ruling) decide({ ruling })
    else if (event.key === 'u') undo()
    else if (rival) decide({ instead: rival.dataset.instead })
    else if (event.key === ' ' && !isOnControl) skip()
    else return
    event.preventDefault()
  })
  addEventListener('popstate', () => location.reload())
}
`
