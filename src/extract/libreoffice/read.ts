import { type Document, issue, type Outcome, outcome } from '../../model/index.ts'
import { readDocx } from '../docx/read-docx.ts'
import type { Conversion } from './convert.ts'
import { findLibreOffice } from './find.ts'
import { convertToDocx } from './queue.ts'

/**
 * Reads an old Word format by way of LibreOffice, or gives null where it is not installed or cannot convert the
 * file. The value is the document with its own media type, and what the detour costs as an Issue.
 */
export async function readByLibreOffice(
  file: Conversion,
  mediaType: string,
): Promise<Outcome<Document> | null> {
  const program = findLibreOffice()
  const converted = program === null ? null : await convertToDocx(program, file)
  if (converted === null) return null
  const { value, issues } = await readDocx(converted)
  return outcome({ ...value, mediaType }, [
    issue(
      'lost-in-conversion',
      'The file was read by way of LibreOffice; places are those of its conversion to .docx.',
    ),
    ...issues,
  ])
}
