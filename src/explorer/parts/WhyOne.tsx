import { count, plain } from '../format/words.js';
import type { WhyFragment } from '../generated/operations.js';
import saidOfEvents from '../generated/saidOfEvents.json';
import { Marked } from './Evidence.js';
import { Moment } from './Moment.js';
import { OutletLink } from './names.js';

const SHOWN = 3;

/** Why findings of several articles are held to be one: the weakest joins first, feature by feature. */
export function WhyOne({ of, layer }: { of: WhyFragment; layer: 'n' | 's' | 'e' }) {
  if (of.joins.length === 0)
    return <p className="soft">It rests on {count(of.findings, 'finding')}; nothing had to be joined.</p>;
  const joins = [...of.joins].sort((a, b) => a.score - b.score);
  return (
    <div className="why">
      {joins.slice(0, SHOWN).map((join) => (
        <div
          className="join"
          key={`${join.left.article.id}${join.left.start}${join.right.article.id}${join.right.start}`}
        >
          {[join.left, join.right].map((side) => (
            <p className="pairq" key={`${side.article.id}${side.start}`}>
              <Marked of={side} layer={layer} brief />
              <span className="xs">
                <OutletLink of={side.article} />
                {side.article.publishedAt && (
                  <>
                    , <Moment at={side.article.publishedAt} />
                  </>
                )}
              </span>
            </p>
          ))}
          <Weights of={join.reasons} />
          <p className="meta">
            <b>{join.score.toFixed(3)}</b>, needed {join.threshold.toFixed(2)}
          </p>
        </div>
      ))}
      <p className="xs">
        {count(of.findings, 'finding')}, {count(of.joins.length, 'join')} shown by how weak they are
      </p>
    </div>
  );
}

const OF_EVENTS: ReadonlySet<string> = new Set(saidOfEvents);

/** "life: injure injured" of "LIFE_INJURE injured": what a reason was seen in, without words that are the API's own. */
const inWords = (detail: string) =>
  detail.replace(/\b[A-Z_]+\b/g, (word) => (OF_EVENTS.has(word) ? plain(word) : word));

function Weights({ of }: { of: WhyFragment['joins'][number]['reasons'] }) {
  const most = Math.max(0.01, ...of.map(({ weight }) => Math.abs(weight)));
  return (
    <ul className="wt">
      {of.map(({ feature, detail, weight }) => (
        <li key={feature}>
          <span>
            {feature.replaceAll('_', ' ').toLowerCase()}
            {detail && <span className="xs block">{inWords(detail)}</span>}
          </span>
          <span className="m" aria-hidden="true">
            <i className={weight < 0 ? 'neg' : ''} style={{ width: `${(Math.abs(weight) / most) * 50}%` }} />
          </span>
          <span className="n">
            {weight < 0 ? '−' : '+'}
            {Math.abs(weight).toFixed(1)}
          </span>
        </li>
      ))}
    </ul>
  );
}
