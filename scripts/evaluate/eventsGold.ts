import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { plainDocument } from '../../src/documents/document.js';
import { analyse } from '../../src/language/analyse.js';
import type {
  Analysis,
  Event,
  EventType,
  Figure,
  ParticipantRole,
  Span,
} from '../../src/language/analysis.js';
import { prf, type Score } from './evaluation.js';

/** A gold file's event, as test/gold/README.md defines it. */
interface GoldEvent {
  readonly type: EventType;
  readonly trigger: Span;
  readonly triggers?: readonly Span[];
  readonly status: string;
  readonly time: { readonly value: string } | null;
  readonly place: Span | null;
  readonly participants: readonly (Span & { readonly role: ParticipantRole })[];
  readonly assertedBy: Span | null;
}

interface GoldFigure extends Span {
  readonly value: number;
  readonly bound: string;
  readonly unit: string | null;
  readonly counted: string;
}

interface GoldFile {
  readonly article: string;
  readonly sha256: string;
  readonly events: readonly GoldEvent[];
  readonly figures: readonly GoldFigure[];
}

const GOLD = path.join('test', 'gold');

/** An event's argument: a role, and all the words that name its filler. */
interface Argument {
  readonly role: ParticipantRole;
  readonly spans: readonly Span[];
}

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

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

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

/**
 * Whether two arguments are filled by the same: by overlapping words, one of the names of the entity, or, as a filler
 * without a name has no other mentions to compare, the same head noun ("a boy", "the boy").
 */
function sameFiller(text: string, gold: Argument, found: Argument): boolean {
  const headOf = ({ start, end }: Span) => text.slice(start, end).split(/\s+/).at(-1)!.toLowerCase();
  return gold.spans.some((a) => found.spans.some((b) => overlaps(a, b) || headOf(a) === headOf(b)));
}

const goldTriggers = (event: GoldEvent) => event.triggers ?? [event.trigger];

function goldArguments(event: GoldEvent): Argument[] {
  const participants = event.participants.map(({ role, ...span }) => ({ role, spans: [span] }));
  return event.place ? [...participants, { role: 'PLACE', spans: [event.place] }] : participants;
}

function foundArguments(analysis: Analysis, event: Event): Argument[] {
  const namesOf = (entity: number | null) => (entity === null ? [] : analysis.entities[entity].mentions);
  const participants: Argument[] = event.participants.map(({ role, entity, start, end }) => ({
    role,
    spans: [{ start, end }, ...namesOf(entity)],
  }));
  return event.place === null
    ? participants
    : [...participants, { role: 'PLACE', spans: namesOf(event.place) }];
}

/** The article's analysis; its own text is read as it stands, so that the gold's offsets hold. */
function analyseStory(corpora: string, gold: GoldFile): Analysis {
  const file = path.join(corpora, gold.article);
  const story = JSON.parse(readFileSync(file, 'utf8')) as {
    text: string;
    title: string;
    date_publish: string;
  };
  const hash = createHash('sha256').update(story.text, 'utf8').digest('hex');
  if (hash !== gold.sha256)
    throw new Error(`${file} is not the text that was annotated: its SHA-256 is ${hash}.`);
  return analyse(
    plainDocument(story.text, {
      headline: story.title ?? '',
      publishedAt: story.date_publish ? new Date(`${story.date_publish}Z`) : null,
    }),
  );
}

function sourceOf(analysis: Analysis, event: Event): Span[] {
  if (event.assertedBy === null) return [];
  const { source, speaker } = analysis.statements[event.assertedBy];
  return [...(source ? [source] : []), ...(speaker === null ? [] : analysis.entities[speaker].mentions)];
}

const sameFigure = (gold: GoldFigure, found: Figure) =>
  overlaps(gold, found) && Math.abs(gold.value - found.value) < 1e-6 * Math.max(1, Math.abs(gold.value));

/** Compares lemmas of what is counted; the gold's compound may be longer or shorter than ours ("control centre"). */
function sameCounted(gold: string, found: string): boolean {
  const [a, b] = [gold.toLowerCase().trim(), found.toLowerCase().trim()];
  return a === b || a.split(' ').at(-1) === b.split(' ').at(-1);
}

/** Scores the events and figures of one set of gold files, "dev" or "report"; no scores where it has no files. */
export function scoreGold(corpora: string, set: 'dev' | 'report'): Score[] {
  const folder = path.join(GOLD, set);
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : [];
  if (!files.length) return [];
  const [spans, triggers, args, figures, values] = [
    new Counts(),
    new Counts(),
    new Counts(),
    new Counts(),
    new Counts(),
  ];
  const times = new Counts();
  const aligned = { events: 0, status: 0, voice: 0 };
  for (const name of files) {
    const gold = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as GoldFile;
    const analysis = analyseStory(corpora, gold);
    const goldMentions = gold.events.flatMap((event) => goldTriggers(event).map((span) => ({ event, span })));
    const foundMentions = analysis.events.flatMap((event) => event.triggers.map((span) => ({ event, span })));
    spans.gold += goldMentions.length;
    spans.found += foundMentions.length;
    spans.right += pair(goldMentions, foundMentions, (g, f) => overlaps(g.span, f.span)).length;
    triggers.gold += goldMentions.length;
    triggers.found += foundMentions.length;
    triggers.right += pair(
      goldMentions,
      foundMentions,
      (g, f) => overlaps(g.span, f.span) && g.event.type === f.event.type,
    ).length;
    const events = pair(
      gold.events,
      analysis.events,
      (g, f) => goldTriggers(g).some((s) => f.triggers.some((t) => overlaps(s, t))) && g.type === f.type,
    );
    args.gold += gold.events.reduce((sum, event) => sum + goldArguments(event).length, 0);
    args.found += analysis.events.reduce((sum, event) => sum + foundArguments(analysis, event).length, 0);
    for (const [g, f] of events) {
      args.right += pair(
        goldArguments(g),
        foundArguments(analysis, f),
        (x, y) => x.role === y.role && sameFiller(analysis.document.text, x, y),
      ).length;
      aligned.events++;
      if (g.status === f.status) aligned.status++;
      const source = sourceOf(analysis, f);
      if (g.assertedBy ? source.some((span) => overlaps(span, g.assertedBy!)) : f.assertedBy === null)
        aligned.voice++;
      const value = f.time === null ? null : analysis.times[f.time].value;
      if (g.time) times.gold++;
      if (value !== null) times.found++;
      if (g.time && value?.startsWith(g.time.value.slice(0, 10))) times.right++;
    }
    const sameAmounts = pair(gold.figures, analysis.figures, sameFigure);
    for (const counts of [figures, values]) {
      counts.gold += gold.figures.length;
      counts.found += analysis.figures.length;
    }
    values.right += sameAmounts.length;
    figures.right += sameAmounts.filter(
      ([g, f]) =>
        g.bound === f.bound &&
        (g.unit ?? '') === (f.unit ?? '') &&
        (g.unit !== null || sameCounted(g.counted, f.counted)),
    ).length;
  }
  const data = `gold ${set}, ${files.length} articles`;
  const share = (part: number, whole: number) => (whole ? (100 * part) / whole : 0);
  return [
    spans.score(data, 'trigger F'),
    triggers.score(data, 'trigger with type F', 'transformers trained on ACE 2005: about 75 on its test set'),
    args.score(data, 'arguments with role F', 'transformers trained on ACE 2005: about 57 on its test set'),
    {
      data,
      measure: 'status right',
      value: share(aligned.status, aligned.events),
      note: 'of events found with type',
    },
    {
      data,
      measure: 'who asserts it right',
      value: share(aligned.voice, aligned.events),
      note: 'of events found with type',
    },
    times.score(data, 'time F, of events found with type'),
    values.score(data, 'figures F, value'),
    figures.score(data, 'figures F, bound and counted too'),
  ];
}
