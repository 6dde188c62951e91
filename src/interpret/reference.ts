const LEADING_REFERENCE =
  /^[([]?((?:[A-Z]{1,4}[ .-]?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)[.):\]]*\s+(?:[-–—:]\s+)?(?=\S)/u

/** A reference as printed, without the full stop, colon or bracket around it. */
export function readReference(words: string): string | null {
  const ref = words.replace(/^[\s([]+/u, '').replace(/(?<![\s.):\]])[\s.):\]]+$/u, '')
  return ref === '' ? null : ref
}

/** An action that begins with its reference, in two parts. */
export interface LeadingReference {
  ref: string
  /** The characters that print it, with what follows up to the action's own words. */
  printed: string
}

/** The reference at the head of an action, or null where it begins with a word. */
function leadingReference(action: string): LeadingReference | null {
  const match = LEADING_REFERENCE.exec(action)
  return match ? { ref: match[1]!, printed: match[0] } : null
}

/**
 * References printed at the head of each action of a table that has no column for them: all of them, or none where
 * not every action has one, or two actions of a section have the same.
 */
export function leadingReferences(
  actions: readonly { action: string; section: string | null }[],
): LeadingReference[] | null {
  if (actions.length < 2) return null
  const found = actions.map(({ action }) => leadingReference(action))
  if (!found.every((each) => each !== null)) return null
  const distinct = new Set(found.map(({ ref }, index) => `${actions[index]!.section} ${ref}`))
  return distinct.size === found.length ? found : null
}
