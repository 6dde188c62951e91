/** Reading and linking as jobs that any number of workers take, on pg-boss and PostgreSQL. */
export { type Enqueued, enqueue } from './enqueue.ts'
export { type QueueState, queueState, retryDead, watchQueue } from './state.ts'
export { type WorkerOptions, work } from './worker.ts'
