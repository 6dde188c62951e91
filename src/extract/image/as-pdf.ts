import type { Picture } from './picture.ts'

/** Where a file does not say how large its page is, or says what no sheet is, its longer side is that of A4. */
const LONGER_SIDE = 842
const [SMALLEST, LARGEST] = [360, 3400]
/** Cameras and programs write one of these where they know nothing of it: larger than A3 such a page is none. */
const UNKNOWN_DPI = [72, 96]
const LARGEST_UNKNOWN = 1200

/** Points of one pixel. */
function pointsOf({ width, height, dpi }: Picture): number {
  const longer = Math.max(width, height)
  const points = dpi === null ? 0 : (longer * 72) / dpi
  const largest = dpi !== null && UNKNOWN_DPI.includes(Math.round(dpi)) ? LARGEST_UNKNOWN : LARGEST
  return (points >= SMALLEST && points <= largest ? points : LONGER_SIDE) / longer
}

/**
 * Pictures as the pages of a PDF, their bytes as they are: PDF has the ways of packing that TIFF and JPEG have, and what
 * reads and draws PDF reads and draws them.
 */
export function asPdf(pictures: readonly Picture[]): Uint8Array {
  const pdf = new PdfWriter()
  const pages = pictures.map((picture) => pageOf(picture, pdf))
  return pdf.finish(pages)
}

function pageOf(picture: Picture, pdf: PdfWriter): number {
  const scale = pointsOf(picture)
  const { colours, bits, inverted, packing, parts, turned } = picture
  const [wide, high] = [picture.width * scale, picture.height * scale]
  const channels = colours === '/DeviceCMYK' ? 4 : colours === '/DeviceRGB' ? 3 : 1
  const drawn: string[] = []
  const names: string[] = []
  for (const [at, { left, top, width, height, bytes }] of parts.entries()) {
    const entries = [
      '/Type /XObject /Subtype /Image',
      `/Width ${width} /Height ${height} /ColorSpace ${colours} /BitsPerComponent ${bits}`,
      inverted ? `/Decode [${Array.from({ length: channels }, () => '1 0').join(' ')}]` : '',
      packing.filter === null ? '' : `/Filter /${packing.filter}`,
      packing.parameters === undefined ? '' : `/DecodeParms ${withRows(packing.parameters, height)}`,
    ]
    const image = pdf.stream(entries.filter((entry) => entry !== '').join(' '), bytes)
    names.push(`/I${at} ${image} 0 R`)
    const [w, h] = [width * scale, height * scale]
    drawn.push(`q ${w} 0 0 ${h} ${left * scale} ${high - top * scale - h} cm /I${at} Do Q`)
  }
  const content = pdf.stream('', Buffer.from(drawn.join('\n')))
  return pdf.object(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Rotate ${turned} /Contents ${content} 0 R /Resources << /XObject << ${names.join(' ')} >> >> >>`,
  )
}

const withRows = (parameters: string, height: number): string =>
  parameters.includes('/K ') ? parameters.replace(/>>$/, `/Rows ${height} >>`) : parameters

/** Writes the objects of a PDF one after the other; the first two are its catalogue and the list of its pages. */
class PdfWriter {
  readonly #pieces: Uint8Array[] = [Buffer.from('%PDF-1.7\n')]
  readonly #offsets: number[] = [0, 0]
  #length = 9

  #write(piece: Uint8Array): void {
    this.#pieces.push(piece)
    this.#length += piece.length
  }

  object(body: string): number {
    this.#offsets.push(this.#length)
    const number = this.#offsets.length
    this.#write(Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1'))
    return number
  }

  stream(entries: string, bytes: Uint8Array): number {
    this.#offsets.push(this.#length)
    const number = this.#offsets.length
    this.#write(Buffer.from(`${number} 0 obj\n<< ${entries} /Length ${bytes.length} >>\nstream\n`, 'latin1'))
    this.#write(bytes)
    this.#write(Buffer.from('\nendstream\nendobj\n'))
    return number
  }

  finish(pages: readonly number[]): Uint8Array {
    this.#offsets[0] = this.#length
    this.#write(Buffer.from('1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n'))
    this.#offsets[1] = this.#length
    const kids = pages.map((page) => `${page} 0 R`).join(' ')
    this.#write(Buffer.from(`2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>\nendobj\n`))
    const start = this.#length
    const entries = this.#offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    this.#write(
      Buffer.from(
        `xref\n0 ${entries.length + 1}\n0000000000 65535 f \n${entries.join('')}trailer\n<< /Size ${entries.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
      ),
    )
    return Buffer.concat(this.#pieces)
  }
}
