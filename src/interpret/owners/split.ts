import {
  hasTail,
  isField,
  isGroup,
  isNobody,
  isOfficeOfAField,
  isPartner,
  isStrongBody,
  kindOf,
  mayBeDepartment,
  opensWithDirection,
} from './kind.ts'
import { isPerson, isSurelyPerson } from './person.ts'

/** Signs and words between which a reader may see two owners, or one name. */
const SOFT = /\s*,\s*(?:and|&)\s+|\s*[,/\\+|]\s*|\s+(?:and|&)\s+|\s+[-–—]\s+|\s*:\s+|\s*&\s*/giu

interface Atom {
  text: string
  /** The sign before it, as printed. */
  sign: string
}

/** Text as atoms between soft signs. */
function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = []
  let from = 0
  let sign = ''
  for (const match of text.matchAll(SOFT)) {
    atoms.push({ text: text.slice(from, match.index), sign })
    sign = match[0]
    from = match.index + match[0].length
  }
  atoms.push({ text: text.slice(from), sign })
  return atoms
}

const LOOKAHEAD = 3
/** A longer text is no name: it is not asked what it is, so that the work stays linear. */
export const LONGEST_NAME = 300

/** Splits one line into owners, only where a reader would. */
export function splitOwners(text: string): string[] {
  return departmentsOf(text) ?? ownersBetweenSigns(text)
}

/** `Housing / Adult Social Care / Finance`: between spaced slashes, departments whatever their names. */
function departmentsOf(text: string): string[] | null {
  if (text.length > LONGEST_NAME) return null
  const parts = text.split(/\s+\/\s+/u)
  return parts.length > 1 && parts.every(mayBeDepartment) ? parts : null
}

function ownersBetweenSigns(text: string): string[] {
  const atoms = atomsOf(text)
  const owners: string[] = []
  let current = atoms[0]!.text
  for (let at = 1; at < atoms.length; at += 1) {
    const { sign, text: next } = atoms[at]!
    if (next === '') continue
    if (current === '' || startsAnother(current, sign, atoms, at)) {
      if (current !== '') owners.push(current)
      current = next
    } else current += sign + next
  }
  return [...owners, current].map((owner) => owner.trim()).filter((owner) => owner !== '')
}

/** Whether a new owner begins at an atom, after an owner that is complete. */
function startsAnother(current: string, sign: string, atoms: readonly Atom[], at: number): boolean {
  if (current.length > LONGEST_NAME) return true
  const left = kindOf(current.trim())
  const mark = sign.trim().toLowerCase()
  const next = atoms[at]!.text
  if (mark === ',' && isPerson(`${current.trim()}, ${next}`)) return false
  // `Estates – Jane Hartley`: whatever stands before a person's name is somebody else.
  if (left === null) return /^[-–—:,]$/.test(mark) && isSurelyPerson(next)
  if (/^[-–—:]$/.test(mark) && isNobody(next)) return true
  if (/^[-–—:]$/.test(mark))
    return isPerson(next) ? left !== 'person' : left === 'person' && kindOf(next) !== null
  const right = kindWithRest(atoms, at)
  if (right === null) return false
  if (right === 'role' && /^(?:and|&)$/.test(mark) && isField(current) && isOfficeOfAField(next)) return false
  if (right === 'role' || right === 'person') return true
  // What follows is a body: it may also be the rest of the name before it.
  if (left === 'person') return true
  const comma = mark.startsWith(',') || mark === '/' || mark === '+' || mark === '|'
  if (left === 'role') {
    if (mark === '/' || mark === '+')
      return (
        kindOf(next) === 'body' &&
        (isStrongBody(next) || isPartner(next) || isGroup(next) || !hasTail(current))
      )
    if (comma) return isStrongBody(next) || (hasTail(current) && isGroup(next))
    return !hasTail(current) && !(isDirected(current) && opensWithDirection(next))
  }
  return comma || bodiesApart(current, next)
}

/** `Service Manager North and East Teams`: the parts of the compass belong together. */
const isDirected = (current: string): boolean =>
  opensWithDirection(current.slice(current.lastIndexOf(' ') + 1))

/** `Police and Health` are two; `Health and Wellbeing Board` is one. */
function bodiesApart(current: string, next: string): boolean {
  if (isPartner(current)) return isPartner(next) || (isStrongBody(next) && isStrongBody(current))
  return true
}

/** What an atom names, together with those after it if it is only a part: `District / Service Managers`. */
function kindWithRest(atoms: readonly Atom[], at: number): ReturnType<typeof kindOf> {
  let text = atoms[at]!.text
  for (let ahead = 0; ahead < LOOKAHEAD; ahead += 1) {
    const kind = kindOf(text.trim())
    if (kind) return kind
    const following = atoms[at + ahead + 1]
    if (!following) return null
    text += following.sign + following.text
    if (/^\s*[,:]/.test(following.sign)) return isPerson(text.trim()) ? 'person' : null
  }
  return null
}
