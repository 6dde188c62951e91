import { describe, expect, it } from 'vitest'
import { narrated } from '../../../src/interpret/status/index.ts'
import { statusOfSection } from '../../../src/interpret/status/section.ts'

describe('a note that names no status', () => {
  it.each([
    ['Outline sent to the parishes', 'in-progress'],
    ['Quotes in', 'in-progress'],
    ['31 culverts walked', 'in-progress'],
    ['Half rewired', 'in-progress'],
    ['Seventeen now.', 'in-progress'],
    ['Surveyor chosen. No visit yet.', 'in-progress'],
    ['Legal opinion awaited.', 'not-started'],
    ['Waiting for 3 quotes.', 'not-started'],
    ['Depends on action 7', 'not-started'],
    ['Warden post vacant since May.', null],
    ['Bid unsuccessful', null],
    ['No bidder.', null],
    ['Delivery expected 6 May', null],
    ['See the annex', null],
  ])('%s: %s', (text, status) => {
    expect(narrated(text)).toBe(status)
  })
})

describe('a heading that tells how far the rows below it are', () => {
  it.each([
    ['Completed actions', 'complete'],
    ['Recommendations still open', 'in-progress'],
    ['Actions not yet started', 'not-started'],
    ['WITHDRAWN', 'superseded'],
    ['Open spaces', null],
    ['Complete streets', null],
    ['Work', null],
    ['Closed wards and open wards', null],
  ])('%s: %s', (text, status) => {
    expect(statusOfSection(text)).toBe(status)
  })
})
