import type { OutletFragment, SayerFragment } from '../generated/operations.js';

/** The name under which an article was published: its outlet, else the wire it came over. */
export const outlet = ({ source, agency }: Pick<OutletFragment, 'source' | 'agency'>): string =>
  source?.name ?? (agency ? `${agency.name} wire` : 'outlet not told');

/** Who says something that an article prints: a name, the words it uses of somebody, or the outlet itself. */
export function sayer(statement: Pick<SayerFragment, 'speaker' | 'speakerText'> | null): string {
  if (statement === null) return 'its own voice';
  return statement.speaker?.name ?? statement.speakerText ?? 'nobody named';
}
