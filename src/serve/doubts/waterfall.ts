import type { Link } from '../../model/index.ts'
import { html, type Markup } from '../../report/html/markup.ts'

/** The drawing's own units: the bars' room, a row's height. */
const [WIDTH, ROW] = [320, 18]

/** What a comparison is called, where its own name says little. */
const NAMES: Readonly<Record<string, string>> = {
  prior: 'before anything is known',
  alternatives: 'what else it may be',
  absence: 'absent between',
  division: 'may be divided',
}

/**
 * How the weights of a link add up, in log-odds: each bar begins where the one before it ended; right of the middle line
 * it speaks for the same action, left of it against.
 */
export function waterfall(evidence: Link['evidence']): Markup {
  let sum = 0
  const bars = evidence.map(({ comparison, value, weight, note }) => {
    const from = sum
    sum += weight
    return { comparison, value, weight, note, from, to: sum }
  })
  const least = Math.min(0, ...bars.map(({ to }) => to))
  const most = Math.max(0, ...bars.map(({ to }) => to))
  const x = (at: number): number => ((at - least) / Math.max(1e-6, most - least)) * (WIDTH - 8) + 4
  const bar = (from: number, to: number): Markup =>
    html`<svg viewBox="0 0 ${WIDTH} ${ROW}" preserveAspectRatio="none" aria-hidden="true"><path class="zero" d="M${x(0).toFixed(1)} 0V${ROW}"/><rect class="${to < from ? 'against' : 'for'}" x="${x(Math.min(from, to)).toFixed(1)}" y="4" width="${Math.max(1, Math.abs(x(to) - x(from))).toFixed(1)}" height="${ROW - 8}"/></svg>`
  return html`<table class="waterfall"><caption>Evidence in log-odds: to the right speaks for it, to the left against</caption>
<thead><tr><th scope="col">Comparison</th><th scope="col" class="n">Weight</th><th scope="col">Sum so far</th></tr></thead>
<tbody>${bars.map(
    ({ comparison, value, weight, note, from, to }) =>
      html`<tr><td title="${note ?? ''}">${NAMES[comparison] ?? comparison}${value === null ? null : html` <span class="soft">${value.toFixed(2)}</span>`}</td><td class="n">${weight > 0 ? '+' : ''}${weight.toFixed(1)}</td><td class="bar">${bar(from, to)}</td></tr>`,
  )}<tr class="sum"><td>all together</td><td class="n">${sum > 0 ? '+' : ''}${sum.toFixed(1)}</td><td class="bar">${bar(0, sum)}</td></tr></tbody></table>`
}
