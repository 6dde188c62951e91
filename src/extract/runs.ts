import type { Run, TrackedChange } from '../model/index.ts'

/** Adds a run; one of the same look as the last becomes part of it (programs cut runs wherever somebody typed). */
export function appendRun(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (
    last &&
    last.bold === run.bold &&
    last.italic === run.italic &&
    last.struck === run.struck &&
    sameChange(last.change, run.change)
  ) {
    last.text += run.text
  } else runs.push(run)
}

function sameChange(a: TrackedChange | undefined, b: TrackedChange | undefined): boolean {
  return a === b || (!!a && !!b && a.kind === b.kind && a.author === b.author && a.at === b.at)
}
