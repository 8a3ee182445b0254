import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import { evidenceAt } from '../../addresses.js';
import { usePages } from '../../api/usePages.js';
import { DecideDialog } from '../../curation/DecideDialog.js';
import type { Subject } from '../../curation/decided.js';
import { EntityMentionsDocument } from '../../generated/entity.js';
import { Answered } from '../../parts/Answered.js';
import { Marked } from '../../parts/Evidence.js';
import { Moment } from '../../parts/Moment.js';
import { OutletLink } from '../../parts/names.js';
import { Section } from '../../parts/Section.js';
import { VirtualList } from '../../parts/VirtualList.js';
import { citation } from '../../take/citation.js';

const MENTIONS = 50;

/** Every place where it is named; two of them can be said to name two. */
export function Mentions({ id }: { id: string }) {
  const [wanted, setWanted] = useState(MENTIONS);
  const [one, setOne] = useState<Subject>();
  const [other, setOther] = useState<Subject>();
  const part = (mention: Subject) => {
    if (one === undefined) setOne(mention);
    else if (one.id === mention.id) setOne(undefined);
    else setOther(mention);
  };
  const more = useCallback(() => setWanted((n) => n + MENTIONS), []);
  const mentions = usePages(EntityMentionsDocument, { id }, (data) => data.entity?.mentions, wanted);
  const total = mentions.first.data?.entity?.mentions.totalCount;
  return (
    <Section
      id="mentions"
      title={
        <>
          Where it is named <span className="total num">{total?.toLocaleString('en-GB')}</span>
        </>
      }
      take={{
        name: 'mentions',
        rows: () =>
          mentions.nodes.map(({ evidence, form }) => ({
            text: evidence.text,
            form,
            sentence: evidence.sentence,
            headline: evidence.article.headline,
            published: evidence.article.publishedAt,
            start: evidence.start,
            end: evidence.end,
            article: evidence.article.id,
          })),
        json: () => mentions.nodes,
        cite: () => mentions.nodes.map(({ evidence }) => citation(evidence)),
        operation: mentions.first.operation,
      }}
    >
      <Answered answer={mentions.first} what="Where it is named" lines={8}>
        {() => (
          <VirtualList
            items={mentions.nodes}
            keyOf={(mention) => mention.id}
            height={74}
            label="Where it is named"
            onEnd={more}
          >
            {({ id: mentionId, evidence }) => (
              <div className="mention">
                <p>
                  <Marked of={evidence} layer="n" />
                </p>
                <span className="xs">
                  <Link href={evidenceAt(evidence.article.id, evidence.start, evidence.end)}>
                    <span dir="auto">{evidence.article.headline}</span>
                  </Link>
                  , <OutletLink of={evidence.article} />
                  {evidence.article.publishedAt && (
                    <>
                      , <Moment at={evidence.article.publishedAt} />
                    </>
                  )}
                  .{' '}
                  <button
                    type="button"
                    className="as-link"
                    aria-pressed={one?.id === mentionId}
                    onClick={() =>
                      part({
                        id: mentionId,
                        name: `“${evidence.text}” in “${evidence.article.headline}”`,
                        to: null,
                      })
                    }
                  >
                    {one === undefined
                      ? 'Part from another…'
                      : one.id === mentionId
                        ? 'Chosen; choose the other'
                        : 'This is another'}
                  </button>
                </span>
              </div>
            )}
          </VirtualList>
        )}
      </Answered>
      {one && other && (
        <DecideDialog
          left={one}
          right={other}
          judgement="DIFFERENT"
          close={() => {
            setOne(undefined);
            setOther(undefined);
          }}
        />
      )}
    </Section>
  );
}
