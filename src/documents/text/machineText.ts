/** How much of a text is looked at. */
const SAMPLE = 20_000;

/** Characters of programs, settings and logs; prose has few of them. */
const MARKS = /[{}[\]<>=|\\;_#*~^$%&+/()@]/g;
/** Addresses, handles and tags of posts, and markup of emphasis, which people write. */
const WRITTEN_MARKS =
  /https?:\/\/\S+|www\.\S+|[^\s@]{1,64}@\S{1,255}\.\w+|[@#][\p{L}\p{N}_]+|\([^()\n]{2,120}\)|\*{1,3}|_{3,}/gu;
/** Above so many marks for each letter a text is a program's. */
const MOST_MARKS = 0.06;

/** Above this share of digits and marks a text is a log or a table. */
const MOST_NUMBERS = 0.35;

/** "name: value", "NAME=value", "TY  - value", "- value", a line of a block or a call. */
const RECORD =
  /^\s*(?:[\w.$-]{1,40}\s*[:=]\s?|[A-Z][A-Z\d]\s{2}- ?|<|[-+@]{3} |\\\w+\{|(?:import|from|def|class|return|if|else|for|while|function|const|let|var|public|private|insert|create|select|update|delete|alter|drop)\b(?=.*[(){}:;=]|\s\w+$)|[}\])]+[;,]?\s*$)/i;
/** Some words and what a sentence ends with. */
const SENTENCE = /(?<!\S)(?:\S+ +){4}\S*[.!?…]["”’)]*$/;
/** Above this share of lines that are records and no sentences a text is a list of them. */
const MOST_RECORDS = 0.5;
const LEAST_LINES = 3;

/** Most words of the entries of a menu. */
const ENTRY_WORDS = 4;
const LEAST_ENTRIES = 5;

/**
 * Whether a text was written for or by a program: source code, settings, a log, records of fields, a menu. A transcript's "NAME:"
 * is followed by sentences, a post's marks by words: neither is taken for one.
 */
export function isMachineText(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const lines = sample.split('\n').filter((line) => line.trim() !== '');
  const written = sample.replace(WRITTEN_MARKS, '');
  const letters = written.match(/\p{L}/gu)?.length ?? 0;
  const marks = written.match(MARKS)?.length ?? 0;
  const numbers = written.match(/\d/g)?.length ?? 0;
  if (marks > letters * MOST_MARKS) return true;
  if (lines.length < LEAST_LINES) return false;
  if (numbers + marks > letters * MOST_NUMBERS) return true;
  const records = lines.filter((line) => RECORD.test(line) && !SENTENCE.test(line.trim())).length;
  if (records > lines.length * MOST_RECORDS) return true;
  return (
    lines.length >= LEAST_ENTRIES &&
    lines.every(
      (line) => line.trim().split(/\s+/).length <= ENTRY_WORDS && !/[.!?…]["”’)]*$/.test(line.trim()),
    )
  );
}
