import { useEffect, useState } from 'react';

/**
 * A part of the explorer that is loaded from the first drawing on, and undefined till it is there. Unlike a lazy component in a
 * Suspense, which React shows 300 ms after the last that waited at the earliest, it is drawn as soon as it has come.
 *
 * @param load is asked once
 * @throws while drawing, where it could not be loaded
 */
export function useModule<Module>(load: () => Promise<Module>): Module | undefined {
  const [state, setState] = useState<{ readonly module?: Module; readonly failed?: unknown }>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is loaded is always the same
  useEffect(() => {
    let gone = false;
    load().then(
      (module) => gone || setState({ module }),
      (failed: unknown) => gone || setState({ failed }),
    );
    return () => {
      gone = true;
    };
  }, []);
  if (state.failed !== undefined) throw state.failed;
  return state.module;
}
