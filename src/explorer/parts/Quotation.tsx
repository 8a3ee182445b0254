import { evidenceAt, statementAt } from '../addresses.js';
import { outlet } from '../format/sayers.js';
import { count, HOW_SAID } from '../format/words.js';
import type { SaidFragment } from '../generated/operations.js';
import { Link } from './Link.js';
import { When } from './Moment.js';
import { EntityLink, Speaker } from './names.js';
import { type Printing, piecesOf, printingOf } from './printings.js';

interface ReportedPrinting extends Printing {
  readonly report: SaidFragment['reports'][number];
}

const known = new WeakMap<SaidFragment, readonly ReportedPrinting[]>();

/** How much of a statement each of its reports has; laid over it once, however often it is drawn. */
function printingsOf(of: SaidFragment): readonly ReportedPrinting[] {
  const printings =
    known.get(of) ?? of.reports.map((report) => ({ report, ...printingOf(of.text, report.text) }));
  known.set(of, printings);
  return printings;
}

/** The words of a statement in their fullest form, a link to its page or that page's heading; what some leave out is dotted. */
export function Quote({ of, heading = false }: { of: SaidFragment; heading?: boolean }) {
  const Words = heading ? 'span' : 'blockquote';
  const direct = of.kind === 'DIRECT';
  const words = piecesOf(of.text, printingsOf(of)).map(({ text, cut, start }) =>
    cut ? (
      <span className="cut" key={start}>
        {text}
      </span>
    ) : (
      text
    ),
  );
  return (
    <Words className={direct ? 'quote' : 'quote ind'} dir="auto">
      {direct && '“'}
      {heading ? (
        words
      ) : (
        <Link href={statementAt(of.id)} className="plain">
          {words}
        </Link>
      )}
      {direct && '”'}
    </Words>
  );
}

/** How a statement was said: cue, addressee, time, and how many print it. */
export function HowSaid({ of, speaker = false }: { of: SaidFragment; speaker?: boolean }) {
  return (
    <p className="src">
      {speaker && (
        <>
          <b>
            <Speaker of={of} />
          </b>
          ,{' '}
        </>
      )}
      {of.cue ? <b>{of.cue}</b> : 'said'}
      {of.addressee && (
        <>
          {' '}
          to <EntityLink of={of.addressee} />
        </>
      )}
      {of.kind !== 'DIRECT' && `, ${HOW_SAID[of.kind]}`}
      {of.saidAt && (
        <>
          , <When at={of.saidAt} plain />
        </>
      )}
      {of.articleCount > 1 && `. ${printed(of)}`}
    </p>
  );
}

/** How often a statement is printed: "12 printings in 7 articles, 8 shortened". */
export function printed(of: SaidFragment): string {
  const { text, reports, articleCount } = of;
  const times = Math.max(reports.length, articleCount);
  const shortened = printingsOf(of).filter(({ length }) => !isFull(text, length)).length;
  return [
    count(times, 'printing'),
    times > articleCount && ` in ${count(articleCount, 'article')}`,
    shortened > 0 && `, ${shortened} shortened`,
  ]
    .filter(Boolean)
    .join('');
}

/** Whether so many characters are all of the fullest form, up to a mark at its end. */
const isFull = (text: string, length: number) => length >= text.length - 1;

/** Who prints a statement, each as a bar over the fullest form. */
export function Printings({ of }: { of: SaidFragment }) {
  const whole = Math.max(1, of.text.length);
  return (
    <ul className="align">
      {printingsOf(of).map(({ report, stretches, length }) => {
        return (
          <li key={report.id}>
            <Link
              className="plain"
              href={evidenceAt(report.article.id, report.evidence.start, report.evidence.end)}
            >
              {outlet(report.article)}
            </Link>
            <span className="b" aria-hidden="true">
              {stretches.map(({ start, end }) => (
                <i
                  key={start}
                  style={{ left: `${(start / whole) * 100}%`, width: `${((end - start) / whole) * 100}%` }}
                />
              ))}
            </span>
            <span className="n">
              {isFull(of.text, length) ? 'full' : `${length} of ${whole}`}
              <span className="vh"> characters of the fullest form</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** A statement with who said it, how, and who prints it. */
export function Quotation({ of }: { of: SaidFragment }) {
  return (
    <div className="disp said">
      <Quote of={of} />
      <HowSaid of={of} speaker />
      <Printings of={of} />
    </div>
  );
}
