/** The server of a log that many write to. Runs in Node. */
export type { Limits } from './limits.js';
export { type RunningServer, type ServeOptions, startServer } from './serve.js';
export { StartError } from './start-error.js';
export { NotWholeError, type Verified, verifyLog } from './verify.js';
