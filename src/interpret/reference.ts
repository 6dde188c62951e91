const LEADING_REFERENCE = /^[([]?((?:[A-Z]{1,4}[ .-]?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)[.):\]]*\s+(?=\S)/u

/** A reference as printed, without the full stop, colon or bracket around it. */
export function readReference(words: string): string | null {
  const ref = words.replace(/^[\s([]+|[\s.):\]]+$/gu, '')
  return ref === '' ? null : ref
}

/**
 * References printed at the head of each action of a table that has no column for them: all of them, or none where
 * not every action has its own.
 */
export function leadingReferences(actions: readonly string[]): { ref: string; action: string }[] | null {
  if (actions.length < 2) return null
  const found = actions.map((action) => {
    const match = LEADING_REFERENCE.exec(action)
    return match ? { ref: match[1]!, action: action.slice(match[0].length) } : null
  })
  if (!found.every((each) => each !== null)) return null
  return new Set(found.map(({ ref }) => ref)).size === found.length ? found : null
}
