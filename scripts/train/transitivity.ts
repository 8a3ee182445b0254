import { writeFileSync } from 'node:fs';
import { plainDocument } from '../../src/documents/document.js';
import { newAnalysis } from '../../src/language/newAnalysis.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import { runPipeline } from '../../src/language/pipeline.js';
import { hasChild, REL, type Tree, treeOf } from '../../src/language/syntax/tree.js';
import { lemmaOf, TAG } from '../../src/language/syntax/words.js';
import { newsTexts } from './corpora/texts.js';

/** Fewer active clauses of a verb tell nothing of it. */
const FEWEST = 2;
/** The share of them from which on a verb can't do without an object. */
const SHARE = 0.85;

/** Forms that are active whatever stands around them; a past form may be a participle. */
const ACTIVE: ReadonlySet<number> = new Set([TAG.VB, TAG.VBP, TAG.VBZ, TAG.VBG]);
/** Clauses whose object may stand elsewhere, or be left out. */
const OPEN: ReadonlySet<number> = new Set([
  REL.aclRelcl,
  REL.conj,
  REL.acl,
  REL.amod,
  REL.xcomp,
  REL.compound,
]);

const STEPS = ENGLISH.steps.filter(({ writes }) => writes.includes('trees') || writes.includes('tags'));

/**
 * Counts in parsed news how often active forms of a verb have an object, and writes the verbs that hardly ever lack one
 * to src/language/lexicon/en/transitive.txt.
 */
export function countObjects({ corpora }: { readonly corpora: string }): void {
  const counts = new Map<string, { clauses: number; objects: number }>();
  for (const text of newsTexts(corpora)) {
    const analysis = newAnalysis(plainDocument(text), ENGLISH);
    runPipeline(STEPS, analysis);
    count(treeOf(analysis.tokens), counts);
  }
  const verbs = [...counts]
    .filter(
      ([verb, { clauses, objects }]) =>
        /^[a-z]{2,}$/.test(verb) && clauses >= FEWEST && objects >= SHARE * clauses,
    )
    .map(([verb]) => verb)
    .sort();
  writeFileSync(
    new URL('../../src/language/lexicon/en/transitive.txt', import.meta.url),
    `# Verbs that hardly ever do without an object in the active voice: without one, their past form is a participle
# ("Two held after raid"). Counted in parsed news by "npm run train -- transitivity"; may be added to freely.

[transitive]
${inLines(verbs)}
`,
  );
  console.log(`transitive.txt: ${verbs.length} verbs of ${counts.size}`);
}

function count(tree: Tree, counts: Map<string, { clauses: number; objects: number }>): void {
  const { tokens } = tree;
  for (let i = 0; i < tokens.length; i++) {
    if (!ACTIVE.has(tokens.tag[i])) continue;
    const hasObject = hasChild(tree, i, REL.obj);
    if (!hasObject && OPEN.has(tokens.relation[i])) continue;
    const verb = lemmaOf(tokens, i);
    const counted = counts.get(verb) ?? { clauses: 0, objects: 0 };
    counts.set(verb, counted);
    counted.clauses++;
    if (hasObject) counted.objects++;
  }
}

/** Words in lines of at most 118 characters. */
function inLines(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 118) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
