import { groupsOf } from '../../expected.js';

/** What a mail says itself, or the mail in it that it hands on. */
export interface OwnWords {
  readonly text: string;
  /** What stands above the mail that is handed on; null where the text is the mail's own. */
  readonly forwarded: {
    readonly sender: string | null;
    readonly address: string | null;
    readonly date: string | null;
    readonly subject: string | null;
  } | null;
}

/** The lines that mail programs put above a mail that is answered or handed on, with the rule or words above them. */
const ABOVE_ANOTHER =
  /(?:^|\n)(?:[ \t]*(?:[-_*]{2,}[^\n]{0,60}|Begin forwarded message:?)[ \t]*\n\s*)?(?<lines>(?:[ \t]*\*?(?:From|Sent|Date|To|Cc|Subject|Reply-To):\*?[^\n]{0,998}\n(?:[ \t]+\S[^\n]{0,998}\n)?){2,10})/i;

/** "On Sun, 3 Mar 2019, Tom Holt <…> wrote:" */
const WROTE = /^On [^\n]{5,160}(?:\n[^\n>]{0,120})?\bwrote:\n\s*(?=>)/gm;

/** So many words above a mail that is quoted are an answer, fewer a note to whom it is handed on. */
const LEAST_WORDS = 40;
/** Longest signature, with the mark above it. */
const LONGEST_SIGNATURE = 2000;
/** How often a mail may have been handed on. */
const MOST_FORWARDS = 10;

/**
 * Takes from a mail what it says itself: without the mail that it answers, quoted by marks or below lines of its own, and without
 * the signature below "-- ". Where it says next to nothing, what it hands on is taken.
 */
export function ownWords(written: string): OwnWords {
  let text = written;
  let forwarded: OwnWords['forwarded'] = null;
  for (let i = 0; i < MOST_FORWARDS; i++) {
    const marked = withoutMarks(text);
    text = wordsIn(marked) < 8 && /^>/m.test(text) ? text.replace(WROTE, '').replace(/^> ?/gm, '') : marked;
    const found = ABOVE_ANOTHER.exec(text);
    const lines = found === null ? '' : groupsOf(found).lines;
    if (found === null || !/^[ \t]*\*?From:/im.test(lines)) break;
    const above = withoutSignature(text.slice(0, found.index));
    if (wordsIn(above) >= LEAST_WORDS) return { text: above, forwarded };
    const below = text.slice(found.index + found[0].length);
    if (below.trim() === '') return { text: above, forwarded };
    const from = lineNamed(lines, 'From');
    forwarded = {
      sender: from?.replace(/\s*[<[(].*$|"/g, '').trim() || null,
      address: /[\w.+-]+@(?:[\w-]+\.)+\w+/.exec(from ?? '')?.[0] ?? null,
      date: lineNamed(lines, 'Sent') ?? lineNamed(lines, 'Date'),
      subject: lineNamed(lines, 'Subject'),
    };
    text = below;
  }
  return { text: withoutSignature(text), forwarded };
}

function lineNamed(lines: string, name: string): string | null {
  return (
    new RegExp(`^[ \\t]*\\*?${name}:\\*?[ \\t]*(?<value>\\S.*)$`, 'im').exec(lines)?.groups?.value.trim() ??
    null
  );
}

function wordsIn(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}

/** Without the lines that quote another mail by ">", and without the line above them that says whose it is. */
function withoutMarks(text: string): string {
  return text.replace(WROTE, '').replace(/^>.*(?:\n|$)/gm, '');
}

function withoutSignature(text: string): string {
  const from = Math.max(text.length - LONGEST_SIGNATURE, 0);
  return (text.slice(0, from) + text.slice(from).replace(/\n-- ?\n[\s\S]*$/, '\n')).trim();
}
