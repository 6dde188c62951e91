import { expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.ts'
import { p, tbl, tc, tr, wordFile } from '../../support/docx.ts'

/** What is said of a document's unread parts, with the place of each. */
async function unread(body: string): Promise<string[]> {
  const { issues } = await extract({ name: 'plan.docx', bytes: wordFile(body) })
  return issues
    .filter((each) => each.code === 'not-read')
    .map(
      ({ message, places }) =>
        `${places?.map((place) => ('path' in place ? place.path : '')).join()}: ${message}`,
    )
}

const odd = '<w:odd><w:r><w:t>Sweep the yard</w:t></w:r></w:odd>'

it.each([
  ['between paragraphs', p('a') + odd, 'paragraph 2'],
  ['in a paragraph', `<w:p>${odd}</w:p>`, 'paragraph 1'],
  ['in a run', `<w:p><w:r>${odd}</w:r></w:p>`, 'paragraph 1'],
  ['between rows', tbl([tr([tc('a'), tc('b')]), odd]), 'table 1'],
  ['between cells', tbl([tr([tc('a'), odd, tc('b')])]), 'table 1'],
  ['in a cell', tbl([tr([tc('a'), `<w:tc>${odd}<w:p/></w:tc>`])]), 'table 1 / row 1 / cell 2'],
])('words in an element that nothing is known of are said: %s', async (_, body, path) => {
  expect(await unread(body)).toEqual([
    `${path}: The file holds words in “w:odd”, which is not known: “Sweep the yard”, which was not read.`,
  ])
})

it('says nothing of codes and settings', async () => {
  expect(
    await unread(
      '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>a</w:t></w:r></w:p><w:sectPr><w:odd/></w:sectPr>',
    ),
  ).toEqual([])
})
