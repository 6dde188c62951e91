/** What is put right on an edition: its facts, its columns, its records. */
export const EDITING = `
const dialog = document.getElementById('edit')
const column = (select) => {
  const { header, table, index, target, several = '' } = select.dataset
  const scope = document.getElementById('scope')?.value ?? target
  return { kind: 'column', target: scope, edition: target, header, table, index, several, role: select.value, was: shown(select) }
}
/** What a list showed before somebody chose. */
const shown = (select) => [...select.options].find((each) => each.defaultSelected)?.value
/** What somebody was writing when the page was left; it is there again when the page is. */
const draft = {
  keep: (what, words) => localStorage.setItem('plandrift-draft', JSON.stringify({ path: location.pathname, what, words })),
  drop: () => localStorage.removeItem('plandrift-draft'),
  get: () => JSON.parse(localStorage.getItem('plandrift-draft') ?? 'null'),
}
/** The parts of the page that a correction may change, as the server has them now. */
const refresh = async () => {
  if (!document.getElementById('head')) return location.reload()
  const focused = document.activeElement?.closest('[id]')?.id
  const fresh = new DOMParser().parseFromString(await ask(location.pathname + location.search), 'text/html')
  for (const id of ['head', 'columns', 'records', 'issues']) {
    const [old, now] = [document.getElementById(id), fresh.getElementById(id)]
    if (!old || !now) continue
    const open = [...old.querySelectorAll('details')].map((each) => each.open)
    old.replaceChildren(...now.childNodes)
    for (const [at, each] of [...old.querySelectorAll('details')].entries()) if (open[at]) each.open = true
  }
  reload(document)
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
}
/** Says something; the server's answer names what came of it. */
const correct = async (what) => {
  say('Saving…', true)
  const answer = await ask('/corrections', what)
  await refresh()
  say(answer)
}
let opener
const open = (button, { title, what, words, options = '' }) => {
  opener = button
  const form = dialog.querySelector('form')
  const { field, to, by, reason } = form.elements
  dialog.querySelector('h2').textContent = title
  dialog.querySelector('.fault').textContent = ''
  dialog.querySelector('#edit-note').textContent = options
  document.getElementById('edit-which').hidden = what.field !== ''
  document.getElementById('edit-words').hidden = words === undefined
  to.value = words ?? ''
  by.value = sitting.by
  if (sitting.reason !== '') reason.value = sitting.reason
  form.oninput = () => { if (words !== undefined) draft.keep({ ...what, ...(what.field === '' ? { chosen: field.value } : {}) }, to.value) }
  form.onsubmit = async (event) => {
    if (event.submitter?.value === 'cancel') return
    event.preventDefault()
    sitting.keep(by.value, reason.value)
    const said = { by: by.value, reason: reason.value }
    try {
      await correct({ ...what, ...(what.field === '' ? { field: field.value } : {}), ...(words === undefined ? {} : { to: to.value }), ...said })
      dialog.close()
    } catch (error) {
      if (error.now !== undefined) {
        what = { ...what, was: error.now }
        if (document.getElementById('head')) refresh().catch(() => {})
      }
      dialog.querySelector('.fault').textContent = error.message
      say('')
    }
  }
  dialog.showModal()
  if (words !== undefined) { to.focus(); to.select() }
}
dialog?.addEventListener('close', () => {
  draft.drop()
  if (opener?.matches('select.role')) opener.value = shown(opener)
  const again = opener?.isConnected ? opener : document.querySelector('[data-target="' + opener?.dataset.target + '"][data-field="' + opener?.dataset.field + '"]')
  again?.focus()
})
document.addEventListener('click', async (event) => {
  const id = event.target.closest('[data-take-back]')?.dataset.takeBack
  if (!id) return
  const by = sitting.by || prompt('Who takes it back?')
  if (!by) return
  sitting.keep(by)
  say('Taking back…', true)
  try {
    say(await ask('/corrections/undo', { ids: id, by }))
    location.reload()
  } catch (error) { say(error.message, true) }
})
if (dialog) {
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button')
    if (!button) return
    const { kind, target, field, label, value, remove, notARow, sameRow, part } = button.dataset
    if (kind) open(button, { title: 'Put right: ' + label, what: { kind, target, field, ...(field === '' ? {} : { was: value }) }, words: value })
    else if (remove) open(button, { title: 'Remove ' + label, what: { kind: 'removed', target: remove, field: 'all' }, options: 'Its records, links and dates no longer count. It can be brought back.' })
    else if (notARow) open(button, { title: 'This row is no action', what: { kind: 'not-a-row', target: notARow, field: 'all' }, options: 'It no longer counts. It can be brought back.' })
    else if (sameRow) open(button, { title: 'These two rows are one', what: { kind: 'same-row', target: button.dataset.with, to: sameRow, field: 'all' }, options: 'Its words are put behind those of the row above.' })
    else if (part) open(button, { title: label + ' is of another plan', what: { kind: 'plan', target, field: 'part', to: part }, options: 'It is taken out of this plan and becomes one of its own, or joins the one it fits.' })
  })
  document.addEventListener('change', (event) => {
    const merged = event.target.closest('select[data-merge]')
    if (merged?.value) {
      const name = merged.selectedOptions[0].textContent
      open(merged, { title: 'The same plan as ' + name, what: { kind: 'plan', target: merged.dataset.merge, field: 'merge', to: merged.value }, options: 'Their editions become those of one plan, and its actions are followed anew.' })
      merged.value = ''
    }
    const select = event.target.closest('select.role')
    if (!select) return
    const what = column(select)
    const send = (said) => correct({ ...what, ...said })
    if (sitting.by === '') open(select, { title: 'Column “' + what.header + '” means ' + what.role, what: { ...what, field: 'all' } })
    else send({ by: sitting.by, reason: sitting.reason || 'As the page says' }).catch((error) => {
      select.value = shown(select)
      if (error.now !== undefined) refresh().catch(() => {})
      say(error.message, true)
    })
  })
  const left = draft.get()
  const { kind, target, field, chosen } = left?.what ?? {}
  const again = left?.path === location.pathname && document.querySelector('button[data-kind="' + CSS.escape(kind) + '"][data-target="' + CSS.escape(target) + '"][data-field="' + CSS.escape(field) + '"]')
  if (again) {
    again.closest('details')?.setAttribute('open', '')
    open(again, { title: 'Put right: ' + again.dataset.label, what: { kind, target, field, ...(left.what.was === undefined ? {} : { was: left.what.was }) }, words: left.words, options: 'This is what you were writing when the page was left.' })
    if (chosen) dialog.querySelector('form').elements.field.value = chosen
  }
}
`
