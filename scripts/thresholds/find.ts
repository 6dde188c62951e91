import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A number with a name: what a stage decides by. `why` is what the comment above it says. */
export interface Threshold {
  /** From the project's folder. */
  file: string
  name: string
  value: number
  why: string
}

const LINE = /^(?:export )?const ([A-Z][A-Z0-9_]*) = (-?[\d_.]+(?:e-?\d+)?)$/

/** Every named number of a folder of sources, in the order of files and lines. */
export function thresholdsIn(project: string, folder: string): Threshold[] {
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .flatMap((path) => {
      const file = `${folder}/${path}`
      return thresholdsOf(file, readFileSync(join(project, file), 'utf8'))
    })
}

/** The named numbers of one file. Of several below one comment each has that comment. */
export function thresholdsOf(file: string, text: string): Threshold[] {
  const found: Threshold[] = []
  let comment: string[] = []
  let isOpen = false
  for (const line of text.split('\n')) {
    const [, name, value] = LINE.exec(line) ?? []
    if (name !== undefined) {
      found.push({ file, name, value: Number(value!.replaceAll('_', '')), why: comment.join(' ') })
    } else if (isOpen || /^(?:\/\*\*|\/\/)/.test(line)) {
      if (!isOpen) comment = []
      comment.push(line.replace(/^\s*(?:\/\*\*|\/\/|\*\/|\*)?\s?|\s*\*\/$/g, '').trim())
      isOpen = /^\s*\/?\*/.test(line) && !line.includes('*/')
    } else comment = []
  }
  return found.map((each) => ({ ...each, why: each.why.trim() }))
}

/** The text of a file in which one of its numbers is another. */
export const withValue = (text: string, { name }: Threshold, value: number): string =>
  text
    .split('\n')
    .map((line) => (LINE.exec(line)?.[1] === name ? line.replace(/= .*$/, `= ${value}`) : line))
    .join('\n')

/** The value a fifth smaller and a fifth larger; whole numbers stay whole, and move by one at least. */
export function moved(value: number): [less: number, more: number] {
  const by = Math.abs(value) / 5
  if (!Number.isInteger(value))
    return [value - by, value + by].map((each) => Number(each.toPrecision(12))) as [number, number]
  const step = Math.max(1, Math.round(by))
  return [value - step, value + step]
}
