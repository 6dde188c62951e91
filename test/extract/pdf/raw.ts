/** A PDF written object by object; `body` are the objects in order, number 1 first. Without a cross-reference table. */
export function rawPdf(objects: readonly string[], root = 1): Uint8Array {
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return new TextEncoder().encode(
    `%PDF-1.7\n${body}trailer\n<< /Root ${root} 0 R /Size ${objects.length + 1} >>\n`,
  )
}

export const stream = (content: string, entries = ''): string =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`

/** The objects of a one-page PDF with a font F1; its page's contents are object 5, further objects follow from 6. */
export function onePage(content: string, resources = '', more: readonly string[] = []): Uint8Array {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> ${resources} >> >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    stream(content),
    ...more,
  ])
}

/** The operators that print words with their writing line at x, y, measured from the lower left corner. */
export const show = (words: string, x: number, y: number): string =>
  `BT /F1 10 Tf ${x} ${y} Td (${words}) Tj ET\n`
