import { Logger } from 'graphile-worker';

/** Lets graphile-worker print nothing: what is worth telling is told by whoever runs it. */
export const silence = new Logger(() => () => {});
