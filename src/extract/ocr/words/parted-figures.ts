import type { SeenWord } from '../engine/engine.ts'
import { linesOf } from './votes.ts'

/** Figures nearer than this, in parts of the line's height, are of one number: a space between words is wider. */
const NEAR = 0.2
/** How sure a number is that was read in two parts. */
const JOINED = 0.8

/** Numbers that a program read as two (`3 0 Sep`), whole again where no space stands between the two on the picture. */
export function wholeFigures(words: readonly SeenWord[]): SeenWord[] {
  return linesOf(words).flatMap((line) => {
    const whole: SeenWord[] = []
    for (const word of line) {
      const last = whole.at(-1)
      if (last && isOneNumber(last, word)) whole.splice(-1, 1, joined(last, word))
      else whole.push(word)
    }
    return whole
  })
}

function isOneNumber(one: SeenWord, two: SeenWord): boolean {
  const gap = two.box.left - one.box.right
  return (
    /^\d{1,3}$/u.test(one.text) &&
    /^\d{1,3}\b/u.test(two.text) &&
    gap < NEAR * two.height &&
    gap > -two.height
  )
}

const joined = (one: SeenWord, two: SeenWord): SeenWord => ({
  ...one,
  text: one.text + two.text,
  raw: `${one.raw ?? one.text} ${two.raw ?? two.text}`,
  sure: Math.min(one.sure, two.sure, JOINED),
  box: {
    left: one.box.left,
    right: two.box.right,
    top: Math.min(one.box.top, two.box.top),
    bottom: Math.max(one.box.bottom, two.box.bottom),
  },
})
