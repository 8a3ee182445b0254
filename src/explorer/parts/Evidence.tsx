import { evidenceAt } from '../addresses.js';
import type { ProofFragment } from '../generated/operations.js';
import { citation } from '../take/citation.js';
import { TakeQuotation } from '../take/TakeAway.js';
import { Link } from './Link.js';
import { Moment } from './Moment.js';
import { OutletLink } from './names.js';

export type Layer = 'n' | 't' | 'f' | 's' | 'e';

interface MarkedProps {
  readonly of: Pick<ProofFragment, 'text' | 'sentence'>;
  readonly layer: Layer;
  /** Among many, where a text without full stops would stand for its length: what is far from the words is left out. */
  readonly brief?: boolean;
}

/** A sentence with the words in it that a fact rests on. */
export function Marked({ of, layer, brief = false }: MarkedProps) {
  const at = of.sentence.indexOf(of.text);
  if (at < 0) return <span dir="auto">{of.text}</span>;
  const room = brief ? NEAR : Number.POSITIVE_INFINITY;
  return (
    <span dir="auto" className={`on-${layer}`}>
      {endOf(of.sentence.slice(0, at), room)}
      <mark className={layer}>{startOf(of.text, 2 * room)}</mark>
      {startOf(of.sentence.slice(at + of.text.length), room)}
    </span>
  );
}

/** So many characters stand on either side of the words. */
const NEAR = 180;

/** Cut between words, where there are any within the room. */
function startOf(text: string, room: number): string {
  if (text.length <= room) return text;
  const end = text.lastIndexOf(' ', room);
  return `${text.slice(0, end < 0 ? room : end)} …`;
}

function endOf(text: string, room: number): string {
  if (text.length <= room) return text;
  const space = text.indexOf(' ', text.length - room);
  return `… ${text.slice(space < 0 ? text.length - room : space + 1)}`;
}

/** What a fact rests on: the sentence, who printed it and when, and where it stands. */
export function Evidence({ of, layer }: { of: ProofFragment; layer: Layer }) {
  return (
    <div className="ev">
      <span className="meta">
        <b>
          <OutletLink of={of.article} />
        </b>
        <br />
        <span>
          {of.article.byline && `${of.article.byline}, `}
          {of.article.publishedAt ? <Moment at={of.article.publishedAt} exact /> : 'no date'}
        </span>
      </span>
      <blockquote>
        <Marked of={of} layer={layer} />
      </blockquote>
      <span className="meta">
        Characters {of.start} – {of.end} of the text
      </span>
      <div className="ev-take">
        <Link href={evidenceAt(of.article.id, of.start, of.end)}>Open in article</Link>
        <TakeQuotation cite={() => citation(of)} />
      </div>
    </div>
  );
}
