/**
 * One line of the lines a paragraph was broken into. A hyphen at the end of one goes with the break, unless what it
 * joins is written with it elsewhere in `known`, or begins with a capital or a figure.
 */
export function joinLines(lines: readonly string[], known: string): string {
  let text = '';
  for (const line of lines) {
    const next = line.trim();
    if (next === '') continue;
    const broken = /(?<![\p{L}\p{N}-])((?:\p{L}+-)*\p{L}{2,})[-\u00AD]$/u.exec(text);
    const rest = /^\p{Ll}{2,}/u.exec(next)?.[0];
    if (text === '') text = next;
    else if (text.endsWith('\u00AD')) text = text.slice(0, -1) + next;
    else if (broken !== null && rest !== undefined) {
      text = (known.includes(`${broken[1]}-${rest}`) ? text : text.slice(0, -1)) + next;
    } else text += /[-/–—]$/.test(text) && !/\s[-–—]$/.test(text) ? next : ` ${next}`;
  }
  return text;
}

/** Shortest line that a text was broken at: verse and lists have shorter ones. */
const LEAST_BROKEN = 30;

/** A text with the words whole that its line breaks cut: "recon-\nstruction was" becomes "reconstruction\nwas". */
export function withoutHyphenation(text: string): string {
  const lines = text.split('\n');
  for (let i = 0; i + 1 < lines.length; i++) {
    const word = lines[i].length < LEAST_BROKEN ? null : /(?<![-–])((?:\p{L}+-)*\p{L}{2,})-$/u.exec(lines[i]);
    const rest = /^[ \t]*(\p{Ll}{2,}[.,;:!?"”’)]*)(?:[ \t]|$)/u.exec(lines[i + 1]);
    if (word === null || rest === null) continue;
    const compound = text.includes(`${word[1]}-${rest[1].replace(/\P{L}+$/u, '')}`);
    lines[i] = (compound ? lines[i] : lines[i].slice(0, -1)) + rest[1];
    lines[i + 1] = lines[i + 1].slice(rest[0].length);
    if (lines[i + 1] === '') lines.splice(i + 1, 1);
  }
  return lines.join('\n');
}
