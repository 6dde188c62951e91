/** Reading and linking as jobs that any number of workers take, on pg-boss and PostgreSQL. */
export { enqueue } from './enqueue.ts'
export { type QueueState, queueState, retryDead, watchQueue } from './state.ts'
export { work } from './worker.ts'
