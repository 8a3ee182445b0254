import { LINE_WEIGHTS } from './lineWeights.js';

/** Where a line stands: above the first sentence of some length, below the last one, or between them. */
export type LinePlace = 'above' | 'within' | 'below';

/** What speaks for a line being none of the article's prose, or against it. */
interface LineFeature {
  readonly name: string;
  /** How strongly it holds; 0 where it does not. */
  value(line: string, place: LinePlace): number;
}

const has =
  (form: RegExp): LineFeature['value'] =>
  (line) =>
    form.test(line) ? 1 : 0;

/** How many of these words, three at the most. */
const words = (form: string): LineFeature['value'] => {
  const all = new RegExp(String.raw`(?<!\p{L})(?:${form})(?!\p{L})`, 'giu');
  return (line) => Math.min(3, line.match(all)?.length ?? 0);
};

/** What pages and senders say to their readers, of themselves and of what they publish, by what it is about. */
const TO_READERS: readonly LineFeature[] = [
  {
    name: 'SUBSCRIPTION',
    value: words(
      String.raw`subscri\p{L}+|unsubscribe|receiving this|forwarded|why (?:am i|did i) (?:getting|get) this|opt[ -]out|newsletters?|sign(?:ed|ing)?[ -]?(?:up|in)|log(?:ged)?[ -]?in|log[ -]?out|register(?: now)?|accounts?|inbox|membership|free trial|free articles?|unlimited|premium|paywall|alerts?|briefing|delivered|headlines|every (?:morning|day|week|weekday|evening)|this month|remaining`,
    ),
  },
  {
    name: 'SITE',
    value: words(
      String.raw`browsers?|javascript|cookies?|privacy|terms|web ?sites?|this site|our site|apps?|download|click|tap|links?|e-?mails?|preferences|settings|menu|search|navigation|scroll|advertis\p{L}+|adverts?|sponsored|partners?|promotions?|affiliate`,
    ),
  },
  {
    name: 'SOCIAL_NETWORK',
    value: words(
      'facebook|twitter|tweets?|instagram|whatsapp|linkedin|pinterest|telegram|youtube|tiktok|reddit|threads|bluesky|google news|social media|flipboard|messenger',
    ),
  },
  {
    name: 'COMMENTS',
    value: words(
      'comments?|repl(?:y|ies)|join the (?:conversation|discussion)|let us know|tell us (?:what|about|your|how|in)|what do you think|feedback|discuss|story tips?|news tips?|tips?|your (?:thoughts|views|opinion|say)',
    ),
  },
  {
    name: 'OTHER_ARTICLES',
    value: words(
      "read (?:more|next|also|on)|more (?:on|from|stories|news|about)|related|most (?:read|popular|viewed|shared)|trending|recommended|see also|also (?:read|see)|don[’']t miss|up next|top stories|latest (?:news|stories)|(?:continue|keep) reading|full (?:story|article|report)|editors?[’']? picks?|listen|watch|podcast|video|gallery|slideshow|in (?:pictures|depth)|min(?:ute)?s? read|tags?|tagged|filed under|posted in|topics?|categor(?:y|ies)",
    ),
  },
  {
    name: 'ITSELF',
    value: words(
      'this (?:article|story|report|post|piece|content|page|newsletter|e-?mail|blog|column|interview|transcript)|(?:story|article|post|report|piece) (?:was|has been|is|originally|first|appeared)|(?:originally|first) (?:published|appeared)|republished|version of this',
    ),
  },
  {
    name: 'RIGHTS',
    value: words(
      String.raw`©|copyright|all rights|rights reserved|may not be|republish\p{L}*|redistribut\p{L}+|licen[cs]e[ds]?|permission|creative commons|syndicated|trademarks?|not responsible|external (?:sites|links)|views expressed|opinions expressed|reflect the views|author[’']s own|their own`,
    ),
  },
  {
    name: 'PICTURE',
    value: words(
      'photos?|photographs?|photographer|images?|pictures?|pictured|getty|shutterstock|handout|courtesy|caption|illustration|graphic|file photo|credits?|via|enlarge|screengrab|screenshot|ap photo|photo by|image source',
    ),
  },
  {
    name: 'EDITING',
    value: words(
      String.raw`corrects|correction|corrected|clarif\p{L}+|amended|updated|edited by|editing by|reporting by|additional reporting|written by|compiled by|translat\p{L}+ by|editor[’']?s[’']? note|contributed|earlier version|previous version|auto-generated|our staff|fact[- ]checked`,
    ),
  },
  {
    name: 'WHOM_TO_ASK',
    value: words(
      'contacts?|tel|telephone|phone|fax|press (?:office|officer|contact|enquiries)|media (?:contact|relations|enquiries|inquiries)|enquiries|inquiries|for (?:more|further) information|notes? to editors|spokesperson|about us|reach (?:him|her|them|us)',
    ),
  },
  {
    name: 'ASKED_TO',
    value: has(
      /^(?:please |just |and )?(?:subscribe|sign|follow|share|join|download|click|tap|listen|watch|read|view|get|support|donate|log|register|manage|save|print|tell|send|find|see(?! you)|check|enter|try|buy|shop|visit|stay|never|don['’]t|have|want|like|keep|help|become|add|scroll|skip|show|load|open|close|back|next|leave|email|gift|copy|comment|report|contact|explore|discover|browse|learn|start|play|turn|enable|allow|accept|unlock|upgrade|already)\b/i,
    ),
  },
  {
    name: 'WHO_WROTE_IT',
    value: has(
      /\b(?:is|was) (?:an?|the|our)\b.{0,60}\b(?:reporter|writer|editor|correspondent|journalist|columnist|professor|fellow|author|contributor|producer|blogger|freelance\p{L}*|lecturer|researcher)\b|^(?:\p{L}[\p{L}.'’-]+ ){1,4}(?:covers|writes about|reports on|is based in)\b/iu,
    ),
  },
  {
    name: 'ADDRESS',
    value: has(/https?:|www\.|\S@\S+\.\w|\.(?:com|org|net|example)\b|(?:^|\s)@\w{3,}/i),
  },
  { name: 'TELEPHONE', value: has(/(?:^|\s)\+?\(?\d[\d() .-]{7,}\d(?:$|\s)/) },
  {
    name: 'CREDIT',
    value: has(
      /\p{L} ?\/ ?(?:getty|ap|afp|reuters|epa|\p{Lu}\p{L}+)(?: \p{Lu}\p{L}+){0,2}[.)\]]*$|\((?:ap|afp|photo|image|picture|credit)[^()]{2,60}\)\.?$/iu,
    ),
  },
  {
    name: 'COUNTED',
    value: has(
      /\b\d+ (?:second|minute|min|hour|day|week|month|year)s? ago\b|\b\d+(?:[.,]\d+)?[km]? (?:shares?|views?|likes?|comments?|reads?|retweets?)\b/i,
    ),
  },
];

/** How a line is written. */
const FORM: readonly LineFeature[] = [
  { name: 'YOU', value: words("you|your|yours|you[’'](?:re|ll|ve)") },
  // "US" is a country.
  { name: 'WE', value: has(/\b(?:[Oo]ur|us)\b/) },
  { name: 'ENDS_AS_SENTENCE', value: has(/[.!?…]["”’')\]]*$/) },
  { name: 'ENDS_WITH_QUESTION', value: has(/\?["”’')]*$/) },
  { name: 'ENDS_WITH_EXCLAMATION', value: has(/!$/) },
  { name: 'SHORT', value: (line) => Number(line.length < 25) },
  { name: 'LONG', value: (line) => Number(line.length >= 120) },
  { name: 'VERY_LONG', value: (line) => Number(line.length >= 220) },
  { name: 'QUOTED', value: has(/["“”]|(?:^|\s)[‘'].*[’']/) },
  {
    name: 'CAPITALS',
    value: (line) => {
      const all = line.match(/\p{L}+/gu) ?? [];
      return all.length === 0 ? 1 : all.filter((word) => /^\p{Lu}/u.test(word)).length / all.length;
    },
  },
  { name: 'ALL_CAPITALS', value: has(/^[^\p{Ll}]*$/u) },
  { name: 'DIGITS', value: (line) => (line.match(/\d/g)?.length ?? 0) / line.length },
  { name: 'MARKS', value: has(/[|»›>•·]/) },
  { name: 'SAID', value: words('said|says|told|added|announced|according to|asked|warned|insisted') },
  { name: 'OTHERS', value: words('he|she|they|his|her|their|him|them|who') },
  { name: 'PAST', value: words(String.raw`was|were|had|did|could|would|\p{L}{3,}ed`) },
  { name: 'BRACKETED', value: has(/^[([].*[)\]]$/) },
  { name: 'ABOVE', value: (_, place) => Number(place === 'above') },
  { name: 'BELOW', value: (_, place) => Number(place === 'below') },
];

/** What is said to readers in several ways at once. */
const SEVERAL: LineFeature = {
  name: 'SEVERAL',
  value: (line, place) =>
    Math.max(0, TO_READERS.filter((feature) => feature.value(line, place) > 0).length - 1),
};

/** The features that `npm run train -- lines` gives weights to. */
export const LINE_FEATURES: readonly LineFeature[] = [...TO_READERS, SEVERAL, ...FORM];

/** Whether anything but its form tells that a line is said to readers. */
export function isToReaders(line: string, place: LinePlace): boolean {
  return TO_READERS.some((feature) => feature.value(line, place) > 0);
}

/** Longest line that is looked at. */
const LONGEST = 400;

/** How likely a line is none of the article's prose but what a page, a sender or an agency adds to it: 0 to 1. */
export function furnitureChance(line: string, place: LinePlace): number {
  if (line.length > LONGEST || !isToReaders(line, place)) return 0;
  let sum = LINE_WEIGHTS.BIAS;
  for (const { name, value } of LINE_FEATURES) sum += LINE_WEIGHTS[name] * value(line, place);
  return 1 / (1 + Math.exp(-sum));
}

/** A sentence of some length that says nothing to readers. */
export function isLongSentence(line: string): boolean {
  return line.length >= 60 && /[.!?]["”’')]*$/.test(line) && furnitureChance(line, 'within') < 0.45;
}

/** Where each line stands. */
export function placesOf(lines: readonly string[]): LinePlace[] {
  const prose = lines.map(isLongSentence);
  const first = prose.indexOf(true);
  const last = prose.lastIndexOf(true);
  return lines.map((_, i) => (i < first ? 'above' : i > last ? 'below' : 'within'));
}
