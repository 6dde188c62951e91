import iconv from 'iconv-lite'

/** Windows code pages by the character set numbers of fonts. */
const CODE_PAGES: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** The code page of a font's character set; undefined where the font leaves it to the document. */
export const codePageOf = (charset: number): number | undefined => CODE_PAGES[charset]

/** Bytes (one a character) as the letters of a Windows code page; an unknown page is read as the western one. */
export function lettersOf(bytes: string, codePage: number): string {
  if (/^[\x00-\x7f]*$/.test(bytes)) return bytes
  const name = codePage === 10000 ? 'macroman' : `cp${codePage}`
  return iconv.decode(Buffer.from(bytes, 'latin1'), iconv.encodingExists(name) ? name : 'cp1252')
}
