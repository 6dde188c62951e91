import { childOf, childrenOf, type XmlElement } from '../xml.ts'
import type { Scope } from './inline.ts'
import { changeOf, promptScope } from './marks.ts'
import { isOn } from './styles.ts'
import { unreadIn } from './unknown.ts'

/** A paragraph, a table, or an element of another kind that holds words or a document, with what holds for its words. */
export interface BlockElement {
  element: XmlElement
  scope: Scope
}

/** The blocks of a container in order, content controls and the like seen through. */
export function blockElements(container: XmlElement, scope: Scope): BlockElement[] {
  const found: BlockElement[] = []
  const search = (at: XmlElement | undefined, scope: Scope): void => {
    for (const child of childrenOf(at)) {
      switch (child.name) {
        case 'w:p':
        case 'w:tbl':
          found.push({ element: child, scope })
          break
        case 'w:sdt':
          search(childOf(child, 'w:sdtContent'), promptScope(child, scope))
          break
        case 'w:customXml':
        case 'w:smartTag':
          search(child, scope)
          break
        case 'w:ins':
        case 'w:moveTo':
          search(child, { ...scope, change: scope.change ?? changeOf(child, 'inserted') })
          break
        case 'w:del':
        case 'w:moveFrom':
          if (scope.heard !== 'mammoth') search(child, { heard: 'own', change: changeOf(child, 'deleted') })
          break
        case 'mc:AlternateContent': {
          const choice = childOf(child, 'mc:Choice')
          const fallback = childOf(child, 'mc:Fallback')
          if (!choice) search(fallback, scope)
          else {
            if (scope.heard !== 'mammoth') search(choice, { ...scope, heard: 'own' })
            if (scope.heard !== 'own') search(fallback, { ...scope, heard: 'mammoth' })
          }
          break
        }
        default:
          // Whatever else holds words is handed on, to be said.
          if (scope.heard !== 'mammoth' && unreadIn(child) !== null) found.push({ element: child, scope })
      }
    }
  }
  search(container, scope)
  return found
}

/** What holds for the words of a row; null for a row that a tracked change deleted. */
export function rowScope(row: XmlElement, scope: Scope): Scope | null {
  const properties = childOf(row, 'w:trPr')
  if (childOf(properties, 'w:del')) return null
  const insertion = childOf(properties, 'w:ins')
  return {
    ...scope,
    // mammoth reads hidden rows like any other.
    ...(isOn(childOf(properties, 'w:hidden')) && { heard: 'mammoth' as const }),
    ...(insertion && { change: changeOf(insertion, 'inserted') }),
  }
}

/** The rows of a table, also those inside content controls. */
export const rowElements = (table: XmlElement): XmlElement[] => unwrapped(table, 'w:tr')

/** The cells of a row, also those inside content controls. */
export const cellElements = (row: XmlElement): XmlElement[] => unwrapped(row, 'w:tc')

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo'])

function unwrapped(container: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  for (const child of childrenOf(container)) {
    if (child.name === name) found.push(child)
    else if (WRAPPERS.has(child.name)) found.push(...unwrapped(child, name))
  }
  return found
}

/**
 * A table that only arranges other tables on the page: no words of its own, or no columns of its own.
 */
export function isLayoutTable(table: XmlElement): boolean {
  const rows = rowElements(table).map(cellElements)
  const cells = rows.flat()
  const inner = cells.flatMap((cell) => blockElements(cell, { heard: 'both' }))
  if (!inner.some(({ element }) => element.name === 'w:tbl')) return false
  if (rows.every((row) => row.length <= 1)) return true
  return !inner.some(({ element }) => element.name === 'w:p' && holdsText(element))
}

function holdsText(element: XmlElement): boolean {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (child.name === 'w:t' || child.name === 'w:delText') {
      if (child.children.some((text) => typeof text === 'string' && text.trim() !== '')) return true
    } else if (holdsText(child)) return true
  }
  return false
}
