/**
 * An option of V8: its heap grows by this share at most before what is no longer needed is cleared away. On a machine
 * with much memory V8 lets it grow to several times what is used, which a long file turns into gigabytes.
 */
export const SPARING = '--heap-growing-percent=40'
