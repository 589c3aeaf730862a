/** Why the server does not start: reported on one line, without a stack trace. */
export class StartError extends Error {}
