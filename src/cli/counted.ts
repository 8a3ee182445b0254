/** "1 article", "3 articles": so many of what a regular noun names. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
