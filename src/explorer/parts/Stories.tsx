import type { ReactNode } from 'react';
import type { Operation } from '../api/useAnswer.js';
import type { StoryLineFragment } from '../generated/operations.js';
import { storyRow } from '../take/rows.js';
import { StoryLine } from './names.js';
import { Section } from './Section.js';

interface Props {
  readonly title?: string;
  readonly of: readonly StoryLineFragment[];
  readonly operation: Operation;
  /** What stands below them, or in their place. */
  readonly children?: ReactNode;
}

/** The stories that something is part of. */
export function Stories({ title = 'Stories', of, operation, children }: Props) {
  return (
    <Section
      title={title}
      take={{ name: title.toLowerCase(), rows: () => of.map(storyRow), json: () => of, operation }}
    >
      <ul className="arts">
        {of.map((story) => (
          <li key={story.id}>
            <StoryLine of={story} />
          </li>
        ))}
      </ul>
      {children}{' '}
    </Section>
  );
}
