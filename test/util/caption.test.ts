import { describe, expect, it } from 'vitest'
import { canBeCaption } from '../../src/util/caption.ts'

describe('canBeCaption', () => {
  it.each(['a. Air and smoke', '1. Roads', 'iv) Wells', 'Roads and paths'])('takes %j', (text) => {
    expect(canBeCaption(text)).toBe(true)
  })

  it.each(['Roads. Paths were closed', 'Note: see below', '(continued)', ''])('leaves %j', (text) => {
    expect(canBeCaption(text)).toBe(false)
  })
})
