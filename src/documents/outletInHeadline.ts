/** "Bridge closes - Sunderby Post", "Bridge closes | Al-Monitor": a headline without the outlet that many print behind it. */
export function withoutOutlet(headline: string, outlet: string | null): string {
  const name = outlet?.trim() ?? '';
  const line = headline.trimEnd();
  if (name === '' || line.slice(-name.length).toLowerCase() !== name.toLowerCase()) return headline;
  const before = /^(.*\S)\s+[|–—»:-]\s+$/s.exec(line.slice(0, -name.length));
  return before === null ? headline : before[1];
}
