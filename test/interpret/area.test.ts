import { describe, expect, it } from 'vitest'
import { separateSources } from '../../src/interpret/area.ts'

describe('separateSources', () => {
  it('takes a bracket that names an inspection out of the area', () => {
    expect(separateSources(['Keep files up to date. (Inspection of Fostering Services AFI) .'])).toEqual([
      { area: 'Keep files up to date.', source: 'Inspection of Fostering Services AFI' },
    ])
    expect(separateSources(['Share the findings(Peer Review 2013)'])).toEqual([
      { area: 'Share the findings', source: 'Peer Review 2013' },
    ])
  })

  it('leaves an abbreviation and an ordinary bracket where they are', () => {
    const areas = ['Records are open to the Out of Hours Team (OHT)', 'Improve visits (weekends included)']
    expect(separateSources(areas)).toEqual(areas.map((area) => ({ area, source: null })))
  })

  it('learns a habit of the document', () => {
    const areas = ['One area (Fostering Text)', 'Another (Fostering Text)', 'A third (Fostering Text)']
    expect(separateSources(areas).map(({ source }) => source)).toEqual(Array(3).fill('Fostering Text'))
  })

  it('keeps brackets inside the source together', () => {
    expect(separateSources(['Train staff (Inspection report (draft), p. 3)'])[0]).toEqual({
      area: 'Train staff',
      source: 'Inspection report (draft), p. 3',
    })
  })
})
