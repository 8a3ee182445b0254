import type { DecisionRequest, Subject } from '../../knowledge/knowledgeBase.js';
import { identify } from '../compile/ids.js';
import { badInput } from '../errors.js';
import type { ArticleInput, DocumentFile } from '../knowledgeWriter.js';
import type { DecideInput } from './decisions.js';
import type { IngestArticleInput, IngestDocumentInput } from './ingestion.js';

const LONGEST_TEXT = 2_000_000;
const LONGEST_LINE = 1_000;
const LARGEST_FILE = 16_000_000;

/** @throws GraphQLError BAD_USER_INPUT where a part of it can't be an article's. */
export function articleInput(input: IngestArticleInput): ArticleInput {
  const bytes = Buffer.byteLength(input.text);
  if (bytes > LONGEST_TEXT) throw badInput(`\`text\` has ${LONGEST_TEXT} bytes at the most, not ${bytes}.`);
  if (input.text.trim() === '') throw badInput('`text` is empty.');
  if (input.text.includes('\0')) throw badInput('`text` has a NUL character.');
  const headline = line('headline', input.headline);
  if (headline === null) throw badInput('`headline` is empty.');
  return {
    headline,
    text: input.text,
    url: input.url ?? null,
    source: line('source', input.source),
    agency: line('agency', input.agency),
    byline: line('byline', input.byline),
    publishedAt: input.publishedAt ?? null,
    modifiedAt: input.modifiedAt ?? null,
    language: language(input.language),
  };
}

function line(name: string, text: string | null | undefined): string | null {
  if (text == null || text.trim() === '') return null;
  if (text.length > LONGEST_LINE) throw badInput(`\`${name}\` has ${LONGEST_LINE} characters at the most.`);
  if (text.includes('\0')) throw badInput(`\`${name}\` has a NUL character.`);
  return text.trim();
}

function language(tag: string | null | undefined): string | null {
  if (tag == null) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    throw badInput('`language` is to be a BCP 47 tag: en, pt-BR.');
  }
}

/** @throws GraphQLError BAD_USER_INPUT where a part of it can't be a file's. */
export function documentFile({ name, content, url }: IngestDocumentInput): DocumentFile {
  const printed = line('name', name);
  if (printed === null) throw badInput('`name` is empty.');
  const digits = content.replace(/\s+/g, '');
  if (digits.length > Math.ceil(LARGEST_FILE / 3) * 4)
    throw badInput(`\`content\` has ${LARGEST_FILE} bytes at the most.`);
  if (digits === '') throw badInput('`content` is empty.');
  if (digits.length % 4 !== 0 || !/^[A-Za-z\d+/]*={0,2}$/.test(digits))
    throw badInput('`content` is to be in Base64, with its padding (RFC 4648, section 4).');
  return { name: printed, content: Buffer.from(digits, 'base64'), url: url ?? null };
}

/**
 * @param key the name of the key it came with: it is kept, and is who decides where the input does not say
 * @throws GraphQLError BAD_USER_INPUT where a part of it can't be a decision's.
 */
export function decisionRequest(
  { left, right, judgement, by, note }: DecideInput,
  key: string | null,
): DecisionRequest {
  return {
    left: subject('left', left),
    right: subject('right', right),
    judgement,
    by: line('by', by) ?? key,
    note: line('note', note),
    keyName: key,
  };
}

function subject(argument: string, id: string): Subject {
  const { kind, id: of, position } = identify(id, argument);
  if (kind === 'source' || kind === 'figure' || kind === 'decision')
    throw badInput(
      `\`${argument}\`: ${id} is the id of a ${kind}; give that of an entity, event, statement, story or article, or of a mention or report.`,
    );
  return { kind, id: of, position };
}
