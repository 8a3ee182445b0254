import type { StoryLineFragment } from '../generated/operations.js';
import { StoryLine } from './names.js';
import { Section } from './Section.js';

/** The stories that something is part of. */
export function Stories({ of }: { of: readonly StoryLineFragment[] }) {
  return (
    <Section title="Stories">
      <ul className="arts">
        {of.map((story) => (
          <li key={story.id}>
            <StoryLine of={story} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
