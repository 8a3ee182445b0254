import { expected } from '../../src/expected.js';
import type { Analysis, Event, Span } from '../../src/language/analysis.js';
import { findEvents } from '../../src/language/events/findEvents.js';
import {
  analyseGold,
  type GoldArgument,
  type GoldFile,
  type GoldSet,
  goldArguments,
  goldTriggers,
  isAnnotated,
  overlaps,
  readGold,
  sameFiller,
} from '../train/corpora/gold.js';
import { prf, type Score } from './evaluation.js';
import { FigureScores } from './figureScores.js';

class Counts {
  right = 0;
  found = 0;
  gold = 0;

  score(data: string, measure: string, note?: string): Score {
    const { p, r, f } = prf(this.right, this.found, this.gold);
    const counted = `P ${p.toFixed(1)}, R ${r.toFixed(1)}; ${this.gold} in the gold${note ? `; ${note}` : ''}`;
    return { data, measure, value: f, note: counted };
  }
}

/** Pairs each gold element with the first unused found one that matches; the pairs, as [gold, found]. */
function pair<G, F>(gold: readonly G[], found: readonly F[], match: (g: G, f: F) => boolean): [G, F][] {
  const free = new Set(found);
  const pairs: [G, F][] = [];
  for (const g of gold) {
    for (const f of free) {
      if (!match(g, f)) continue;
      free.delete(f);
      pairs.push([g, f]);
      break;
    }
  }
  return pairs;
}

function foundArguments(analysis: Analysis, event: Event): GoldArgument[] {
  const namesOf = (entity: number | null) => (entity === null ? [] : analysis.entities[entity].mentions);
  const participants: GoldArgument[] = event.participants.map(({ role, entity, start, end }) => ({
    role,
    spans: [{ start, end }, ...namesOf(entity)],
  }));
  return event.place === null
    ? participants
    : [...participants, { role: 'PLACE', spans: namesOf(event.place) }];
}

function sourceOf(analysis: Analysis, event: Event): Span[] {
  if (event.assertedBy === null) return [];
  const { source, speaker } = analysis.statements[event.assertedBy];
  return [...(source ? [source] : []), ...(speaker === null ? [] : analysis.entities[speaker].mentions)];
}

/** Adds up how well analyses agree with gold files. */
export class GoldScores {
  private readonly spans = new Counts();
  private readonly triggers = new Counts();
  private readonly args = new Counts();
  private readonly figures = new FigureScores();
  private readonly times = new Counts();
  private readonly aligned = { events: 0, status: 0, voice: 0 };
  private files = 0;

  add(gold: GoldFile, analysis: Analysis): void {
    this.files++;
    const goldMentions = gold.events.flatMap((event) => goldTriggers(event).map((span) => ({ event, span })));
    const found = analysis.events.filter(isAnnotated);
    const foundMentions = found.flatMap((event) => event.triggers.map((span) => ({ event, span })));
    this.spans.gold += goldMentions.length;
    this.spans.found += foundMentions.length;
    this.spans.right += pair(goldMentions, foundMentions, (g, f) => overlaps(g.span, f.span)).length;
    this.triggers.gold += goldMentions.length;
    this.triggers.found += foundMentions.length;
    this.triggers.right += pair(
      goldMentions,
      foundMentions,
      (g, f) => overlaps(g.span, f.span) && g.event.type === f.event.type,
    ).length;
    const events = pair(
      gold.events,
      found,
      (g, f) => goldTriggers(g).some((s) => f.triggers.some((t) => overlaps(s, t))) && g.type === f.type,
    );
    this.args.gold += gold.events.reduce((sum, event) => sum + goldArguments(event).length, 0);
    this.args.found += found.reduce((sum, event) => sum + foundArguments(analysis, event).length, 0);
    for (const [g, f] of events) {
      this.args.right += pair(
        goldArguments(g),
        foundArguments(analysis, f),
        (x, y) => x.role === y.role && sameFiller(analysis.document.text, x, y),
      ).length;
      this.aligned.events++;
      if (g.status === f.status) this.aligned.status++;
      const source = sourceOf(analysis, f);
      if (
        g.assertedBy
          ? source.some((span) => overlaps(span, expected(g.assertedBy, 'who says so in the gold')))
          : f.assertedBy === null
      )
        this.aligned.voice++;
      const value = f.time === null ? null : analysis.times[f.time].value;
      if (g.time) this.times.gold++;
      if (value !== null) this.times.found++;
      if (g.time && value?.startsWith(g.time.value.slice(0, 10))) this.times.right++;
    }
    this.figures.add(gold.figures, analysis.figures);
  }

  scores(set: string): Score[] {
    const data = `gold ${set}, ${this.files} articles`;
    const share = (part: number, whole: number) => (whole ? (100 * part) / whole : 0);
    return [
      this.spans.score(data, 'trigger F'),
      this.triggers.score(
        data,
        'trigger with type F',
        'transformers trained on ACE 2005: about 75 on its test set',
      ),
      this.args.score(
        data,
        'arguments with role F',
        'transformers trained on ACE 2005: about 57 on its test set',
      ),
      {
        data,
        measure: 'status right',
        value: share(this.aligned.status, this.aligned.events),
        note: 'of events found with type',
      },
      {
        data,
        measure: 'who asserts it right',
        value: share(this.aligned.voice, this.aligned.events),
        note: 'of events found with type',
      },
      this.times.score(data, 'time F, of events found with type'),
      ...this.figures.scores(data),
    ];
  }
}

/** Scores the events and figures of one set of gold files; no scores where it has no files. */
export function scoreGold(corpora: string, set: GoldSet): Score[] {
  const files = readGold(set);
  const scores = new GoldScores();
  for (const gold of files) {
    const analysis = analyseGold(corpora, gold);
    findEvents(analysis);
    scores.add(gold, analysis);
  }
  return files.length ? scores.scores(set) : [];
}
