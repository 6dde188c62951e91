/** What every part of the script uses: asking the server, saying what came of it, and who says so in this sitting. */
export const COMMON = `
const said = document.getElementById('said')
let quiet
globalThis.say = (words, stays = false) => {
  clearTimeout(quiet)
  if (said) said.textContent = words
  if (!stays) quiet = setTimeout(() => { if (said) said.textContent = '' }, 4000)
}
/** The answer's text; throws the server's own sentence. */
globalThis.ask = async (address, form) => {
  let response
  try {
    response = await fetch(address, {
      headers: { 'plandrift-script': '1' },
      ...(form ? { method: 'POST', body: form instanceof Blob ? form : new URLSearchParams(form) } : {}),
    })
  } catch {
    throw new Error('Plandrift does not answer: start “plandrift serve” again, then reload. Nothing that was saved is lost.')
  }
  const text = await response.text()
  if (!response.ok) {
    const error = new Error(response.status === 403 ? 'This page’s key is another run’s: open the address that “plandrift serve” printed last.' : text)
    // What somebody else changed meanwhile says this now.
    if (response.status === 409) error.now = decodeURIComponent(response.headers.get('plandrift-now'))
    throw error
  }
  return text
}
/** Who says so and why: kept for the sitting, the name for the next ones too. */
globalThis.sitting = {
  get by() { return localStorage.getItem('plandrift-by') ?? '' },
  get reason() { return sessionStorage.getItem('plandrift-reason') ?? '' },
  keep(by, reason) {
    localStorage.setItem('plandrift-by', by)
    if (reason !== undefined) sessionStorage.setItem('plandrift-reason', reason)
  },
}
globalThis.isTyping = (event) =>
  event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input, textarea, select, dialog') !== null
`
