import { useAnswer } from '../api/useAnswer.js';
import type { Zone } from '../format/times.js';
import { count } from '../format/words.js';
import { localOffset } from '../format/zone.js';
import { StatisticsDocument } from '../generated/start.js';
import { Link } from '../parts/Link.js';
import { openKeyboardHelp } from './KeyboardHelp.js';
import { ThemeChoice } from './ThemeChoice.js';

export function Footer({ zone, changeZone }: { zone: Zone; changeZone: () => void }) {
  const answer = useAnswer(StatisticsDocument, {}).data;
  const statistics = answer?.statistics;
  return (
    <footer className="foot">
      <span className="num">
        {/* As the list of stories does, it leaves out those of one article. */}
        {statistics &&
          `${count(statistics.articles, 'article')} from ${count(statistics.sources, 'source')}: ${[
            count(answer.stories.totalCount, 'story', 'stories'),
            count(statistics.figures, 'figure'),
            count(statistics.statements, 'statement'),
            count(statistics.events, 'event'),
          ].join(', ')}`}
      </span>
      <span className="foot-set">
        <button type="button" onClick={changeZone}>
          {zone === 'UTC'
            ? `Times in UTC; show yours (${localOffset()})`
            : `Times in your zone (${localOffset()}); show UTC`}
        </button>
        <ThemeChoice />
        <button type="button" onClick={openKeyboardHelp}>
          Keys <kbd>?</kbd>
        </button>
        <Link href="/decisions">Decisions</Link>
        <a href="/graphiql">GraphiQL</a>
      </span>
    </footer>
  );
}
