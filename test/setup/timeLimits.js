import { addEventHandler } from 'jest-circus';

/** How long a test or a hook may take that names no time of its own. */
const LIMIT_MS = 60_000;

// The runner knows no limit to a test's time: each test and hook gets one as it is declared, so that one that hangs fails.
addEventHandler(({ name }, { currentDescribeBlock: block }) => {
  const declared =
    name === 'add_test' ? block.children.at(-1) : name === 'add_hook' ? block.hooks.at(-1) : undefined;
  if (declared?.fn !== undefined) declared.fn = limited(declared.fn, declared.timeout ?? LIMIT_MS);
});

/** The same function, which fails where it takes longer. What it was doing goes on, as in Jest itself. */
function limited(run, limit) {
  return async () => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`It took more than ${limit / 1000} s.`)), limit);
    });
    try {
      await Promise.race([run(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
