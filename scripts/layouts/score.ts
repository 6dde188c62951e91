import { extract } from '../../src/extract/index.ts'
import { printedTables } from '../../src/report/printed-tables.ts'
import { type Counts, compareTables } from '../evaluate/relations.ts'
import { drawLayout } from './draw.ts'
import { setLayout } from './set.ts'

const f1 = ({ right, found, expected }: Counts): number => (2 * right) / Math.max(1, found + expected)

/** How well the tables of one drawn layout are read, as a PDF and as typed text. */
export async function scoreLayout(seed: number): Promise<{ pdf: Counts; text: Counts }> {
  const { pdf, text, gold } = await setLayout(drawLayout(seed))
  const read = async (name: string, bytes: Uint8Array): Promise<Counts> => {
    const found = printedTables((await extract({ name, bytes })).value).map((table) => ({
      ...table,
      page: table.page ?? 1,
    }))
    const [one, two] = gold.map((tables) => compareTables(tables, found))
    return f1(one!) >= f1(two!) ? one! : two!
  }
  return {
    pdf: await read('layout.pdf', pdf),
    text: await read('layout.txt', new TextEncoder().encode(text)),
  }
}
