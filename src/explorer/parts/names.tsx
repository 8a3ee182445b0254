import { articleAt, entityAt, sourceAt, storyAt } from '../addresses.js';
import { outlet } from '../format/sayers.js';
import { days } from '../format/times.js';
import { count } from '../format/words.js';
import { useZone } from '../format/zone.js';
import type {
  NameFragment,
  OutletFragment,
  SayerFragment,
  StoryLineFragment,
} from '../generated/operations.js';
import { Link } from './Link.js';
import { Moment } from './Moment.js';

export function EntityLink({
  of,
  className = 'plain',
}: {
  of: Pick<NameFragment, 'id' | 'name'>;
  className?: string;
}) {
  return (
    <Link href={entityAt(of.id)} className={className} dir="auto">
      {of.name}
    </Link>
  );
}

/** Names in a row, parted by commas. */
export function EntityLinks({ of }: { of: readonly Pick<NameFragment, 'id' | 'name'>[] }) {
  return of.map((entity, i) => (
    <span key={entity.id}>
      {i > 0 && ', '}
      <EntityLink of={entity} />
    </span>
  ));
}

/** Who said it: the entity, else the words of the article under a dashed line with the reason. */
export function Speaker({ of }: { of: Pick<SayerFragment, 'speaker' | 'speakerText' | 'unresolvedReason'> }) {
  if (of.speaker) return <EntityLink of={of.speaker} className="who-link" />;
  return (
    <span
      className="unk"
      dir="auto"
      title={`Speaker not told${of.unresolvedReason ? `: ${of.unresolvedReason}` : ''}`}
    >
      {of.speakerText ?? 'nobody named'}
    </span>
  );
}

export function OutletLink({ of }: { of: OutletFragment }) {
  const source = of.source ?? of.agency;
  return source ? (
    <Link href={sourceAt(source.id)} className="plain">
      {outlet(of)}
    </Link>
  ) : (
    <span className="unk">{outlet(of)}</span>
  );
}

/** An article in a list: its outlet and time over its headline. */
export function ArticleLine({ of }: { of: OutletFragment }) {
  return (
    <>
      <span className="xs">
        <OutletLink of={of} />
        {of.publishedAt && (
          <>
            , <Moment at={of.publishedAt} />
          </>
        )}
      </span>
      <Link className="h" href={articleAt(of.id)} dir="auto">
        {of.headline}
      </Link>
    </>
  );
}

/** "7 articles, 5 independent texts" */
export const weight = (story: Pick<StoryLineFragment, 'articleCount' | 'independentSourceCount'>): string =>
  story.articleCount === story.independentSourceCount
    ? count(story.articleCount, 'article')
    : `${count(story.articleCount, 'article')}, ${count(story.independentSourceCount, 'independent text')}`;

export function StorySpan({ of }: { of: StoryLineFragment }) {
  const zone = useZone();
  if (of.firstPublishedAt === null || of.lastPublishedAt === null) return <span>no date</span>;
  return <span>{days(of.firstPublishedAt, of.lastPublishedAt, zone)}</span>;
}

export function StoryLine({ of }: { of: StoryLineFragment }) {
  return (
    <>
      <span className="xs">
        <StorySpan of={of} />, {weight(of)}
      </span>
      <Link className="h" href={storyAt(of.id)} dir="auto">
        {of.title}
      </Link>
    </>
  );
}
