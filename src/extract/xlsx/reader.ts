import { containerKind } from '../container.ts'
import type { Reader } from '../reader.ts'

/** Excel's .xlsx and .xlsm. */
export const xlsxReader: Reader = {
  format: 'xlsx',
  sniff({ name, bytes }) {
    const kind = containerKind(bytes)
    return kind === 'excel' ? 1 : kind === 'unlistable' && /\.xls[xm]$/i.test(name) ? 0.4 : 0
  },
  async read({ bytes }) {
    const { readXlsx } = await import('./read-xlsx.ts')
    return readXlsx(bytes)
  },
}
