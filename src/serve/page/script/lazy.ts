/** Parts that are fetched when they come into view: pages are drawn only where somebody looks. */
export const LAZY = `
const waiting = new Map()
const load = async (part) => {
  watcher.unobserve(part)
  part.setAttribute('aria-busy', 'true')
  try {
    part.innerHTML = await ask(part.dataset.load)
    part.classList.add('loaded')
    part.dispatchEvent(new CustomEvent('loaded', { bubbles: true }))
  } catch (error) {
    const again = document.createElement('button')
    again.textContent = 'Try again'
    again.addEventListener('click', () => load(part))
    part.replaceChildren(document.createTextNode(error.message + ' '), again)
  }
  part.removeAttribute('aria-busy')
}
// Who only scrolls past asks for nothing.
const watcher = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    clearTimeout(waiting.get(target))
    if (isIntersecting) waiting.set(target, setTimeout(() => load(target), 120))
  }
}, { rootMargin: '150px' })
globalThis.watch = (within) => {
  for (const part of within.querySelectorAll('.lazy:not(.loaded)')) watcher.observe(part)
}
/** Fetches again what is shown, after something changed. */
globalThis.reload = (within) => {
  for (const part of within.querySelectorAll('.lazy.loaded')) load(part)
}
document.addEventListener('submit', async (event) => {
  const form = event.target.closest('form.find')
  if (!form) return
  event.preventDefault()
  const part = form.closest('.lazy')
  try {
    await ask(form.dataset.url, new FormData(form))
    load(part)
    reload(document)
  } catch (error) { say(error.message, true) }
})
watch(document)
`
