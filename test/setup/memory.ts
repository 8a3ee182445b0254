/**
 * Watches how much memory this thread takes: its heap, and the buffers outside of it. Memory of the whole process would count
 * what test files in other threads take meanwhile.
 *
 * @returns a function that looks, and gives how many bytes more than at first there were at the most of its looks
 */
export function watchMemory(): () => number {
  const taken = () => {
    const { heapTotal, external } = process.memoryUsage();
    return heapTotal + external;
  };
  const before = taken();
  let most = 0;
  return () => {
    most = Math.max(most, taken() - before);
    return most;
  };
}
