/** A printed reference as it is compared: `1.3 (a)`, `1.3a` and `1.3A.` are one. */
export function referenceKey(printed: string): string | null {
  const key = printed
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '')
    .replace(/^\.+|(?<!\.)\.+$/g, '')
  return key === '' ? null : key
}
