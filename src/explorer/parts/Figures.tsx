import { type ReactNode, useRef, useState } from 'react';
import { eventAt, evidenceAt } from '../addresses.js';
import type { Operation } from '../api/useAnswer.js';
import { FigureChart } from '../charts/FigureChart.js';
import { useWidth } from '../charts/useWidth.js';
import { amount, counted } from '../format/figures.js';
import type { ReadingFragment, SeriesFragment } from '../generated/operations.js';
import { seriesCitations, seriesRows } from '../take/series.js';
import { Evidence } from './Evidence.js';
import { Link } from './Link.js';
import { Moment } from './Moment.js';
import { OutletLink, Speaker } from './names.js';
import { Section } from './Section.js';
import { beforeLatest, distinct, inOrder, keyOf, latestOf } from './series.js';
import { Verdict } from './signs.js';

interface Props {
  /** In the order in which they ask to be looked at. */
  readonly rows: readonly SeriesFragment[];
  /** The row that is drawn. */
  readonly shown: SeriesFragment;
  readonly show: (series: SeriesFragment) => void;
  readonly operation: Operation;
  /** What stands beside the chart, under the evidence. */
  readonly aside?: ReactNode;
}

/** The rows of figures of a story or an event: one drawn, with its table and evidence, the others listed. */
export function Figures({ rows, shown, show, operation, aside }: Props) {
  const [chosenId, choose] = useState<string>();
  const picture = useRef<SVGSVGElement>(null);
  const [place, width] = useWidth<HTMLDivElement>(720);
  const figures = inOrder(shown);
  const chosen = figures.find(({ id }) => id === chosenId) ?? latestOf(shown);
  const others = rows.filter((series) => series !== shown);
  return (
    <div className="with-rail">
      <Section
        id="figures"
        title="Figures"
        take={{
          name: 'figures',
          rows: () => seriesRows(rows),
          json: () => rows,
          cite: () => seriesCitations([shown]),
          picture,
          operation,
        }}
      >
        <h3 className="series-head">
          {counted(shown)} <Verdict of={shown.verdict} />
        </h3>
        <p className="lede series-say">
          {shown.explanation}. <Link href={eventAt(shown.event.id)}>{shown.event.title}</Link>
        </p>
        <div ref={place}>
          {figures.length > 1 && (
            <FigureChart of={shown} width={width} chosen={chosen?.id} choose={choose} picture={picture} />
          )}
        </div>
        {figures.length > 1 && <Key />}
        <Ledger of={shown} figures={figures} chosen={chosen?.id} choose={choose} />
        {others.length > 0 && <Others of={others} show={show} />}
      </Section>
      <div className="rail">
        {chosen && (
          <section aria-live="polite" aria-label="Evidence" className="evidence">
            <div className="sec">
              <h2>Evidence</h2>
              <p className="xs">for {amount(chosen)}</p>
            </div>
            <Evidence of={chosen.evidence} layer="f" />
          </section>
        )}
        {aside}
      </div>
    </div>
  );
}

function Key() {
  return (
    <p className="key">
      <span>
        <svg width="12" height="12" aria-hidden="true">
          <circle cx="6" cy="6" r="5" className="pt-key" />
        </svg>
        exact
      </span>
      <span>
        <svg width="12" height="20" aria-hidden="true">
          <circle cx="6" cy="15" r="4" className="pt-key open" />
          <path d="M6 11V2M2.5 6 6 2l3.5 4" className="whisk" />
        </svg>
        at least, more than: true value lies on the arrow’s side
      </span>
      <span>
        <svg width="26" height="8" aria-hidden="true">
          <path d="M0 4h26" className="step" />
        </svg>
        what stood at the time
      </span>
    </p>
  );
}

type LedgerProps = {
  of: SeriesFragment;
  figures: readonly ReadingFragment[];
  chosen: string | undefined;
  choose: (id: string) => void;
};

function Ledger({ of, figures, chosen, choose }: LedgerProps) {
  return (
    <table className="led">
      <caption className="vh">{counted(of)}: each figure, who says so and where it is printed</caption>
      <thead>
        <tr>
          <th scope="col">{counted(of)}</th>
          <th scope="col">Who says so</th>
          <th scope="col">Printed by</th>
          <th scope="col">Published</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr
            key={figure.id}
            className={figure.id === chosen ? 'on' : undefined}
            onPointerEnter={() => choose(figure.id)}
            onFocus={() => choose(figure.id)}
          >
            <td className="fv">
              <Link
                className="plain"
                href={evidenceAt(figure.evidence.article.id, figure.evidence.start, figure.evidence.end)}
              >
                {amount(figure)}
              </Link>
            </td>
            <td dir="auto">
              {figure.assertedBy ? <Speaker of={figure.assertedBy} /> : 'the outlet, in its own voice'}
            </td>
            <td>
              <OutletLink of={figure.evidence.article} />
            </td>
            <td>
              {figure.evidence.article.publishedAt ? (
                <Moment at={figure.evidence.article.publishedAt} exact />
              ) : (
                'no date'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SHOWN = 8;

function Others({ of, show }: { of: readonly SeriesFragment[]; show: (series: SeriesFragment) => void }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <h3 className="others-head">Other figures</h3>
      <table className="stack others">
        <thead>
          <tr>
            <th scope="col">Counted</th>
            <th scope="col">Verdict</th>
            <th scope="col">What the reports say</th>
          </tr>
        </thead>
        <tbody>
          {(all ? of : of.slice(0, SHOWN)).map((series) => (
            <tr key={keyOf(series)}>
              <td>
                <button type="button" className="as-link" onClick={() => show(series)}>
                  {counted(series)}
                </button>
                <span className="xs block" dir="auto">
                  {series.event.title}
                </span>
              </td>
              <td>
                <Verdict of={series.verdict} />
              </td>
              <td>
                {distinct(series)
                  .reverse()
                  .slice(-5)
                  .map((figure, i) => (
                    <span key={figure.id}>
                      {i > 0 && ', then '}
                      <span className="fv">{amount(figure)}</span>
                    </span>
                  ))}
                {beforeLatest(series) && <span className="block xs">{series.explanation}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {of.length > SHOWN && (
        <button type="button" className="more as-link" onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `All ${of.length} other rows`}
        </button>
      )}
    </>
  );
}
