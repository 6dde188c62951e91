/** Why a file was refused. */
export type SourceErrorCode =
  | 'empty'
  | 'not-found'
  | 'no-permission'
  | 'too-large'
  | 'unknown-format'
  | 'binary'
  | 'damaged'
  /** Locked, and not opened by Plandrift. */
  | 'encrypted'
  /** Locked, and opened with the right password. */
  | 'password'
  | 'bomb'
  | 'timeout'
  | 'no-table'
  | 'unsupported'

/**
 * Input that cannot be read. The message is one sentence for a person that says what is wrong and what to
 * do; whoever knows the file's name puts it in front.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly code: SourceErrorCode
  constructor(code: SourceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** A call or command that asks for what does not exist or cannot be: the caller's to mend. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/**
 * The database cannot be opened, read or written. The message is one sentence that names the file and says
 * what to do; what was stored before is still there.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}
