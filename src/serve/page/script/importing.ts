/** Files that are dropped or chosen: sent one by one, then read in one batch whose progress is shown. */
export const IMPORTING = `
const form = document.getElementById('drop')
const progress = document.getElementById('progress')
if (form) {
  const follow = async () => {
    while (progress.querySelector('[data-running]')) {
      await new Promise((resolve) => setTimeout(resolve, 400))
      try { progress.innerHTML = await ask('/import/progress') } catch (error) { say(error.message, true); return }
    }
  }
  const send = async (files) => {
    const start = new URLSearchParams()
    let at = 0
    try {
      for (const file of files) {
        at += 1
        say('Sending ' + at + ' of ' + files.length + ': ' + file.name, true)
        start.append('file', await ask('/import/file?name=' + encodeURIComponent(file.name), file))
      }
      for (const name of ['plan', 'body', 'dated']) start.append(name, form.elements[name].value)
      progress.innerHTML = await ask('/import', start)
      say('')
      await follow()
      progress.querySelector('[name=password]')?.focus()
      say('Done.')
    } catch (error) { say(error.message, true) }
  }
  progress.addEventListener('submit', async (event) => {
    event.preventDefault()
    try {
      progress.innerHTML = await ask('/import/password', new FormData(event.target))
      await follow()
      say(progress.querySelector('form') ? 'It does not open all of them.' : 'Opened.')
    } catch (error) { say(error.message, true) }
  })
  form.addEventListener('submit', (event) => event.preventDefault())
  form.elements.files.addEventListener('change', () => { if (form.elements.files.files.length > 0) send([...form.elements.files.files]) })
  addEventListener('dragover', (event) => { event.preventDefault(); form.classList.add('over') })
  addEventListener('dragleave', (event) => { if (event.relatedTarget === null) form.classList.remove('over') })
  addEventListener('drop', (event) => {
    event.preventDefault()
    form.classList.remove('over')
    if (event.dataTransfer.files.length > 0) send([...event.dataTransfer.files])
  })
  follow()
}
`
