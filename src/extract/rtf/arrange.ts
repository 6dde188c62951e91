import { type Story, takeCell, takeParagraph, takeRow } from '../flow/story.ts'
import type { HeadTables } from './head-tables.ts'

/** Obeys a control word that arranges paragraphs, cells and rows; any other does nothing. */
export function arrange(story: Story, word: string, value: number, tables: HeadTables): void {
  switch (word) {
    case 'par':
    case 'sect':
    case 'nestcell':
      takeParagraph(story, word !== 'sect')
      break
    case 'pard':
      story.inTable = story.rowOpen
      story.level = null
      break
    case 'intbl':
      story.inTable = true
      break
    case 's':
      story.level = levelOfStyle(tables.styles.get(value))
      break
    case 'outlinelevel':
      story.level = value < 9 ? Math.min(6, value + 1) : null
      break
    case 'trowd':
      Object.assign(story, { rowOpen: true, inTable: true, definitions: [], left: 0, header: false })
      story.defining = { fill: null, down: null, joinsLeft: false }
      break
    case 'trleft':
      story.left = value
      break
    case 'trhdr':
      story.header = true
      break
    case 'clcbpat':
      story.defining.fill = tables.colours[value] ?? null
      break
    case 'clvmgf':
      story.defining.down = 'restart'
      break
    case 'clvmrg':
      story.defining.down = 'continue'
      break
    case 'clmrg':
      story.defining.joinsLeft = true
      break
    case 'cellx':
      story.definitions.push({ ...story.defining, edge: value })
      story.defining = { fill: null, down: null, joinsLeft: false }
      break
    case 'cell':
      takeCell(story)
      break
    case 'row':
      takeRow(story)
      break
    default:
  }
}

function levelOfStyle(name: string | undefined): number | null {
  if (name === 'title') return 1
  const level = /^heading ([1-9])$/.exec(name ?? '')?.[1]
  return level === undefined ? null : Math.min(6, Number(level))
}
