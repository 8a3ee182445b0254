import {
  adverbialClauses,
  clauseVerb,
  isCausalClause,
  objectOf,
  relativeAntecedent,
  sharesClause,
  subjectOf,
} from '../../../src/language/syntax/clauses.js';
import { subtreeEdges } from '../../../src/language/syntax/subtrees.js';
import { isPassive } from '../../../src/language/syntax/voice.js';
import { tokenOf, treeOfText, wordAt } from './tree.js';

test('a clause has its own verb, subject and object', () => {
  const tree = treeOfText('The mayor said that the company sold two ships on Monday.');
  const sold = tokenOf(tree, 'sold');
  expect(wordAt(tree, subjectOf(tree, sold))).toBe('company');
  expect(wordAt(tree, objectOf(tree, sold))).toBe('ships');
  expect(wordAt(tree, clauseVerb(tree, tokenOf(tree, 'ships')))).toBe('sold');
  expect(wordAt(tree, clauseVerb(tree, tokenOf(tree, 'mayor')))).toBe('said');
});

test('what is asked for in vain is -1', () => {
  const tree = treeOfText('Sales rose.');
  expect(objectOf(tree, tokenOf(tree, 'rose'))).toBe(-1);
  expect(subjectOf(tree, tokenOf(tree, 'Sales'))).toBe(-1);
});

test('a time belongs to the clause it stands in', () => {
  const tree = treeOfText(
    'The company lost 12 ships in May and the union said on Friday that it would protest.',
  );
  const ships = tokenOf(tree, 'ships');
  expect(sharesClause(tree, ships, tokenOf(tree, 'May'))).toBe(true);
  expect(sharesClause(tree, ships, tokenOf(tree, 'Friday'))).toBe(false);
});

test('a clause tells what brought another about', () => {
  const tree = treeOfText('Ten people died when a fire broke out.');
  const clauses = adverbialClauses(tree, tokenOf(tree, 'died'));
  expect(clauses.map((clause) => wordAt(tree, clause))).toEqual(['broke']);
  expect(isCausalClause(tree, clauses[0])).toBe(true);
});

test('a relative pronoun stands for the noun before it', () => {
  const tree = treeOfText('The final, which drew a large crowd, ended late.');
  expect(wordAt(tree, relativeAntecedent(tree, tokenOf(tree, 'which')))).toBe('final');
  expect(wordAt(tree, relativeAntecedent(tree, tokenOf(tree, 'final')))).toBe('final');
});

test.each([
  ['The bridge was destroyed.', 'destroyed', true],
  ['Rebels had destroyed the bridge.', 'destroyed', false],
  ['Rebels destroyed the bridge.', 'destroyed', false],
])('voice: %s', (text, verb, passive) => {
  const tree = treeOfText(text);
  expect(isPassive(tree, tokenOf(tree, verb))).toBe(passive);
});

test('every subtree is within that of its head', () => {
  const { tokens } = treeOfText(
    'The mayor of the old town said that two ships, which burned, were sold to a bank.',
  );
  const { leftEdge, rightEdge } = subtreeEdges(tokens);
  for (let i = 0; i < tokens.length; i++) {
    expect(leftEdge[i]).toBeLessThanOrEqual(i);
    expect(rightEdge[i]).toBeGreaterThanOrEqual(i);
    const head = tokens.head[i];
    if (head < 0) continue;
    expect(leftEdge[head]).toBeLessThanOrEqual(leftEdge[i]);
    expect(rightEdge[head]).toBeGreaterThanOrEqual(rightEdge[i]);
  }
});
