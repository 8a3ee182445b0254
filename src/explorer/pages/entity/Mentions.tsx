import { useCallback, useState } from 'react';
import { evidenceAt } from '../../addresses.js';
import { usePages } from '../../api/usePages.js';
import { findingOf } from '../../curation/decided.js';
import { Part, type Parting, useParting } from '../../curation/parting.js';
import { whole } from '../../format/figures.js';
import { EntityMentionsDocument } from '../../generated/entity.js';
import type { EntityMentionsQuery } from '../../generated/operations.js';
import { Answered, RestFailed } from '../../parts/Answered.js';
import { Marked } from '../../parts/Evidence.js';
import { Link } from '../../parts/Link.js';
import { Moment } from '../../parts/Moment.js';
import { OutletLink } from '../../parts/names.js';
import { Section } from '../../parts/Section.js';
import { VirtualList } from '../../parts/VirtualList.js';
import { citation } from '../../take/citation.js';

type Mention = NonNullable<EntityMentionsQuery['entity']>['mentions']['nodes'][number];

const MENTIONS = 50;

/** Every place where it is named; two of them can be said to name two. */
export function Mentions({ id, title }: { id: string; title: string }) {
  const [wanted, setWanted] = useState(MENTIONS);
  const { chosen, choose, dialog } = useParting();
  const more = useCallback(() => setWanted((n) => n + MENTIONS), []);
  const mentions = usePages(EntityMentionsDocument, { id }, (data) => data.entity?.mentions, wanted);
  const total = mentions.first.data?.entity?.mentions.totalCount;
  const row = useCallback(
    (mention: Mention) => <Naming of={mention} parting={{ chosen, choose }} />,
    [chosen, choose],
  );
  return (
    <Section
      id="mentions"
      title={
        <>
          {title} <span className="total num">{total !== undefined && whole(total)}</span>
        </>
      }
      take={{
        name: 'mentions',
        rows: async () =>
          (await mentions.all()).map(({ evidence, form }) => ({
            text: evidence.text,
            form,
            sentence: evidence.sentence,
            headline: evidence.article.headline,
            published: evidence.article.publishedAt,
            start: evidence.start,
            end: evidence.end,
            article: evidence.article.id,
          })),
        json: () => mentions.all(),
        cite: async () => (await mentions.all()).map(({ evidence }) => citation(evidence)),
        operation: mentions.first.operation,
      }}
    >
      <Answered answer={mentions.first} what={title} lines={8}>
        {() => (
          <>
            <VirtualList items={mentions.nodes} height={74} label={title} onEnd={more}>
              {row}
            </VirtualList>
            <RestFailed of={mentions} what="its namings" />
          </>
        )}
      </Answered>
      {dialog}
    </Section>
  );
}

interface NamingProps {
  readonly of: Mention;
  readonly parting: Pick<Parting, 'chosen' | 'choose'>;
}

function Naming({ of: { id, evidence }, parting }: NamingProps) {
  const { article, start, end } = evidence;
  return (
    <div className="mention">
      <p>
        <Marked of={evidence} layer="n" brief />
      </p>
      <span className="xs">
        <Link href={evidenceAt(article.id, start, end)}>
          <span dir="auto">{article.headline}</span>
        </Link>
        , <OutletLink of={article} />
        {article.publishedAt && (
          <>
            , <Moment at={article.publishedAt} />
          </>
        )}
        . <Part of={findingOf(id, evidence)} by={parting} />
      </span>
    </div>
  );
}
