import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { articleAt } from '../../addresses.js';
import { useAnswer } from '../../api/useAnswer.js';
import { outlet } from '../../format/sayers.js';
import { ComparedTextDocument, type ComparedTextQuery } from '../../generated/operations.js';
import { Answered, Empty } from '../../parts/Answered.js';
import { Section } from '../../parts/Section.js';

type Article = NonNullable<ComparedTextQuery['article']>;

/** Of two texts less than this in common is no help to a reader. */
const LEAST_SHARED = 0.3;

/** Two texts beside one another, what one has and the other has not marked. */
export default function TextDifference({ left, right }: { left: string; right: string }) {
  const [one, other] = [
    useAnswer(ComparedTextDocument, { id: left }),
    useAnswer(ComparedTextDocument, { id: right }),
  ];
  return (
    <Section title="Texts">
      <Answered answer={one} what="The text" lines={8}>
        {({ article }) => (
          <Answered answer={other} what="The text" lines={8}>
            {(data) => article && data.article && <Difference one={article} other={data.article} />}
          </Answered>
        )}
      </Answered>
    </Section>
  );
}

function Difference({ one, other }: { one: Article; other: Article }) {
  const changes = useMemo(() => diffWordsWithSpace(one.text, other.text), [one.text, other.text]);
  const same = changes
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0);
  if (same < LEAST_SHARED * Math.min(one.text.length, other.text.length))
    return <Empty>These texts have too little in common to be laid over one another.</Empty>;
  return (
    <div className="difference">
      {[one, other].map((article, side) => (
        <div key={article.id}>
          <h3>
            <Link href={articleAt(article.id)}>{outlet(article)}</Link>
          </h3>
          <p className="diff-text" dir="auto">
            {changes.map(({ value, added, removed }, i) => {
              if (added && side === 0) return null;
              if (removed && side === 1) return null;
              return added || removed ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a change is its place
                <b className="only" key={i}>
                  {value}
                </b>
              ) : (
                value
              );
            })}
          </p>
        </div>
      ))}
    </div>
  );
}
