/** Phrases of several words, looked up at a token in a time that does not grow with the text. */

/** Phrases written in one text with commas between them. */
export function listed(phrases: string): string[] {
  return phrases.split(',').flatMap((phrase) => phrase.trim().replace(/\s+/gu, ' ') || [])
}

/** What a phrase is matched against: words in lower case; hyphens between words are passed over. */
export interface PhraseToken {
  kind: 'number' | 'word' | 'sign'
  lower: string
}

export interface PhraseMatch<T> {
  value: T
  /** The token after the phrase. */
  end: number
}

interface Node<T> {
  next: Map<string, Node<T>>
  value?: T
}

/** A trie of phrases. A phrase is written in lower case with single spaces; `*` stands for any one number. */
export class PhraseBook<T> {
  readonly #root: Node<T> = { next: new Map() }

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) {
      let node = this.#root
      for (const word of phrase.split(' ')) {
        let next = node.next.get(word)
        if (!next) {
          next = { next: new Map() }
          node.next.set(word, next)
        }
        node = next
      }
      node.value = value
    }
  }

  /** The longest phrase that begins at a token, or null. */
  at(tokens: readonly PhraseToken[], start: number): PhraseMatch<T> | null {
    let node: Node<T> = this.#root
    let best: PhraseMatch<T> | null = null
    let at = start
    while (at < tokens.length) {
      const token = tokens[at]!
      const next: Node<T> | undefined =
        node.next.get(token.lower) ?? (token.kind === 'number' ? node.next.get('*') : undefined)
      if (next) {
        node = next
        at += 1
        if (node.value !== undefined) best = { value: node.value, end: at }
      } else if (token.lower === '-' && at > start && tokens[at - 1]!.lower !== '-') {
        at += 1
      } else break
    }
    return best
  }
}
