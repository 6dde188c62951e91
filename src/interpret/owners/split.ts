import {
  hasTail,
  isDepartment,
  isDepartmentWord,
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
import { isPerson, isSurelyPerson, mayBeField } from './person.ts'
import { FIELD_WORDS } from './vocabulary.ts'

/** Signs and words between which a reader may see two owners, or one name. */
const SOFT = /(?:(?<!\s)\s+)?(?:,\s*(?:and|&)\s+|[,/\\+|]\s*|:\s+|&\s*)|(?<!\s)\s+(?:and\s+|[-–—]\s+)/giu

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

/** Parts put together until they name something: `District / Service Managers`. This keeps the work linear. */
const LOOKAHEAD = 3
/** A longer text is no name: it is not asked what it is, so that the work stays linear. */
export const LONGEST_NAME = 300

/** Splits one line into owners, only where a reader would; `areBodies` where its column is of departments or the like. */
export function splitOwners(text: string, areBodies: boolean): string[] {
  return isGroupOfFields(text) ? [text] : (departmentsOf(text, areBodies) ?? ownersBetweenSigns(text))
}

/** `Housing / Adult Social Care / Finance`: where a list can be nothing else, departments whatever their names. */
function departmentsOf(text: string, areBodies: boolean): string[] | null {
  if (text.length > LONGEST_NAME) return null
  if (/^(?:\p{Lu}{2} )+\p{Lu}{2}$/u.test(text)) {
    const initials = text.split(' ')
    if (initials.every((each) => isPerson(each))) return initials
  }
  const isJoined = /\s(?:and|&)\s/u.test(text)
  return (
    listOf(text, /(?<!\s)\s+\/\s+/u, () => true) ??
    listOf(text, /\//u, (part) => part.includes(' ')) ??
    (isJoined
      ? null
      : listOf(
          text,
          /(?:(?<!\s)\s+)?,\s*/u,
          (part, parts) =>
            areBodies ||
            isDepartment(part) ||
            (parts.length > 2 && parts.some((each) => kindOf(each) === 'body')),
        ))
  )
}

function listOf(
  text: string,
  sign: RegExp,
  fits: (part: string, parts: readonly string[]) => boolean,
): string[] | null {
  const parts = text.split(sign)
  return parts.length > 1 && parts.every((part) => mayBeDepartment(part) && fits(part, parts)) ? parts : null
}

/** `Health, Safety and Wellbeing Group`: one word each before the last, and fields all. */
function isGroupOfFields(text: string): boolean {
  const parts = text.split(/(?:(?<!\s)\s+)?,\s*|(?<!\s)\s+(?:and|&)\s+/u)
  const fields = parts.slice(0, -1)
  return (
    fields.length > 1 &&
    /\s(?:and|&)\s\S+\s\S+$/u.test(text) &&
    isGroup(parts.at(-1)!) &&
    fields.every((field) => FIELD_WORDS.has(field.toLowerCase())) &&
    parts.at(-1)!.split(' ').length === 2
  )
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
  const mayGoOn = mark === ',' || (/^(?:and|&)$/.test(mark) && hasTail(current))
  if (left === 'role' && mayGoOn && right === 'person' && mayBeField(next)) return false
  // `Jane Hartley / Estates`: beside a person a department needs no more to be one.
  if (right === null) {
    // `Admissions Tutor and Marketing`: an office that is whole, and a department.
    if (left === 'role' && /^(?:and|&)$/.test(mark)) return !hasTail(current) && isDepartmentWord(next)
    return left === 'person' && /^[/+|]$/.test(mark) && mayBeDepartment(next)
  }
  if (right === 'role' && /^(?:and|&)$/.test(mark) && isField(current) && isOfficeOfAField(next)) return false
  // `Health/Social Care Liaison Officer`: a field and an office that says of which.
  if (right === 'role' && sign === '/' && isField(current) && opensWithField(next)) return false
  if (right === 'role' || right === 'person') return true
  // What follows is a body: it may also be the rest of the name before it.
  if (left === 'person') return true
  const comma = mark.startsWith(',') || mark === '/' || mark === '+' || mark === '|'
  if (left === 'role') {
    if (mark === ',' && isListed(atoms)) return true
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

/** `Health Adviser, Fire Adviser, Estates`: a list of three owners or more, each whole. */
function isListed(atoms: readonly Atom[]): boolean {
  const parts = atoms
    .map(({ sign, text }) => sign + text)
    .join('')
    .split(',')
  return parts.length > 2 && parts.slice(0, -1).every((part) => kindOf(part.trim()) !== null)
}

const opensWithField = (text: string): boolean => FIELD_WORDS.has(text.split(/\s/u)[0]!.toLowerCase())

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
