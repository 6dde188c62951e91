const SPAN = /(?<!\d)((?:19|20)\d\d)\s*(?:[/–—-]|to)\s*((?:19|20)?\d\d)(?!\d)/gu

/** The financial and school years that a text names, as `2015/16`, in order. */
export function yearsIn(text: string): string[] {
  const years = [...text.matchAll(SPAN)].flatMap(([, first, last]) =>
    Number(last!.slice(-2)) === (Number(first) + 1) % 100 ? [`${first}/${last!.slice(-2)}`] : [],
  )
  return [...new Set(years)].sort()
}

/**
 * Whether both texts name years of this kind, and none that the other names: `the programme for 2016/17` may be next
 * year's aim, or the old one put off.
 */
export function nameOtherYears(a: string, b: string): boolean {
  const years = new Set(yearsIn(a))
  const others = yearsIn(b)
  return years.size > 0 && others.length > 0 && !others.some((year) => years.has(year))
}
