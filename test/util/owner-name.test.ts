import { describe, expect, it } from 'vitest'
import { haveChangedHands, type NamedOwner } from '../../src/util/owner-name.ts'

/** `role: Head of Service; person: Jane Hartley` */
const owners = (text: string): NamedOwner[] =>
  text === ''
    ? []
    : text.split('; ').map((each) => {
        const [kind = '', name = ''] = each.split(': ')
        return { kind, name }
      })

describe('an action that changes hands', () => {
  it.each([
    ['role: Head of Finance', 'role: Head of Service'],
    ['person: Jane Hartley', 'person: Tom Hartley'],
    ['person: Jane Hartley', 'person: Jane Smith'],
    ['person: JH', 'person: JK'],
    ['role: Team Manager, Fostering', 'role: Team Manager, Adoption'],
    ['role: Team Manager', 'role: Team Manager; role: Head of Service'],
    ['role: Head of Service; person: Jane Hartley', 'role: Head of Service; person: Tom Bell'],
    ['role: Head of Service', 'body: Finance Team'],
    ['', 'role: Head of Service'],
  ])('%s, then %s', (before, after) => {
    expect(haveChangedHands(owners(before), owners(after))).toBe(true)
    expect(haveChangedHands(owners(after), owners(before))).toBe(true)
  })
})

describe('an action that keeps its owner in other words', () => {
  it.each([
    ['role: Head of Finance & IT', 'role: head of finance and IT'],
    ['role: Service Mgr, QA', 'role: Service Manager - Quality Assurance'],
    ['role: Director of Finance', 'role: DoF'],
    ['body: Senior Management Team', 'body: SMT'],
    ['role: Head of Saftey', 'role: Head of Safety'],
    ['role: Head of Service; role: Team Manager', 'role: Team Manager; role: Head of Service'],
    ['role: Head of Service; person: Jane Hartley', 'role: Head of Service'],
    ['person: Jane Hartley', 'person: HARTLEY, Jane'],
    ['person: Mrs J. Hartley', 'person: Jane Hartley'],
    ['person: Jane Hartly', 'person: Jane Hartley'],
    ['person: JH', 'person: Jane Hartley'],
    ['person: Jane', 'person: Jane Hartley'],
    ['person: Imelda Fair- weather', 'person: Imelda Fairweather'],
    ['', ''],
  ])('%s, then %s', (before, after) => {
    expect(haveChangedHands(owners(before), owners(after))).toBe(false)
    expect(haveChangedHands(owners(after), owners(before))).toBe(false)
  })
})
