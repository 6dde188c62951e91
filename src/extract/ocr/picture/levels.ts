/** How light paper is made. */
export const LIGHT = 250

/** The level below which so many of the counted pixels are. */
export function levelAt(counts: Uint32Array, wanted: number): number {
  let [level, seen] = [0, 0]
  while (level < 255 && seen + counts[level]! < wanted) seen += counts[level++]!
  return level
}
