import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react';
import { stringifyDocument } from 'urql';
import type { Operation } from '../api/useAnswer.js';
import { useKeys } from '../shell/keys.js';
import { viewCitation } from './citation.js';
import { copyText } from './clipboard.js';
import { csv, type Row } from './csv.js';
import { drawnPng } from './drawnPng.js';
import { drawnSvg } from './drawnSvg.js';

/** What can be taken away of a view or of a part of it. */
export interface Taking {
  /** What files are called. */
  readonly name: string;
  readonly rows: () => readonly Row[] | Promise<readonly Row[]>;
  /** The same as it was answered, or a promise of it; the rows where it is not given. */
  readonly json?: () => unknown;
  /** What is drawn, where something is. */
  readonly picture?: RefObject<Element | null>;
  /** Citations of what is shown; of the view itself where there are none. */
  readonly cite?: () => readonly string[] | Promise<readonly string[]>;
  /** What the address of this part has behind the #; the address of the view as it stands where it is not given. */
  readonly link?: string | undefined;
  /** What was asked for it. */
  readonly operation: Operation;
}

/** The ways to take something away, always in this order; one stop of the keyboard, with arrows within. */
export function TakeAway(taking: Taking) {
  const { name, rows, json = rows, picture, cite, link, operation } = taking;
  const { copied, copy } = useCopy();
  // What is not all read yet is read to its end first.
  const [taken, setTaken] = useState('');
  const take = async (label: string, run: () => unknown) => {
    setTaken(`${label}: reading`);
    try {
      await run();
      setTaken('');
    } catch {
      setTaken(`${label} failed`);
    }
  };
  const told = copied ? 'Copied' : taken;
  const variables = JSON.stringify(operation.variables, null, 2);
  const graphiql = useMemo(() => graphiqlAt(operation.query, variables), [operation.query, variables]);
  const draw = async (file: string, type: string, drawn: (of: Element) => string | Promise<Blob>) => {
    if (picture?.current) save(file, type, await drawn(picture.current));
  };
  const ways: readonly (readonly [label: string, run: () => unknown])[] = [
    ['CSV', async () => save(`${name}.csv`, 'text/csv', csv(await rows()))],
    ['JSON', async () => save(`${name}.json`, 'application/json', JSON.stringify(await json(), null, 2))],
    ...(picture
      ? ([
          ['SVG', () => draw(`${name}.svg`, 'image/svg+xml', drawnSvg)],
          ['PNG', () => draw(`${name}.png`, 'image/png', drawnPng)],
        ] as const)
      : []),
    [
      'Cite',
      async () => copy('Cite', ((await cite?.()) ?? []).join('\n') || viewCitation(name, addressOf(link))),
    ],
    ['Link', () => copy('Link', addressOf(link))],
  ];
  return (
    <div className="take" role="toolbar" aria-label={`Take away “${name}”`} onKeyDown={moveWithin}>
      {ways.map(([label, run], i) => (
        <button
          key={label}
          type="button"
          tabIndex={i === 0 ? 0 : -1}
          disabled={taken === `${label}: reading`}
          onClick={() => void take(label, run)}
          title={`${label} of “${name}”`}
        >
          {copied === label ? 'Copied' : taken.startsWith(label) ? taken : label}
        </button>
      ))}
      <a href={graphiql} tabIndex={-1} title={`GraphiQL: the operation behind “${name}”`}>
        GraphiQL
      </a>
      <span className="vh" role="status">
        {told}
      </span>
    </div>
  );
}

interface QuotationProps {
  readonly cite: () => string;
  /** What the address of where it stands has behind the #. */
  readonly link?: string;
  /** Whether a single key takes its citation too. */
  readonly byKey?: boolean;
}

/** Takes away one quotation, and the address of where it stands. */
export function TakeQuotation({ cite, link, byKey = false }: QuotationProps) {
  const { copied, copy } = useCopy();
  const [failed, setFailed] = useState('');
  const take = (what: string, text: string) => {
    setFailed('');
    copy(what, text).catch(() => setFailed(what));
  };
  const named = (what: string) => (copied === what ? 'Copied' : failed === what ? `${what} failed` : what);
  useKeys(byKey ? { c: () => take('Cite', cite()) } : {});
  return (
    <p className="take">
      <button type="button" onClick={() => take('Cite', cite())}>
        {named('Cite')}
      </button>
      {link !== undefined && (
        <button type="button" onClick={() => take('Link', addressOf(link))}>
          {named('Link')}
        </button>
      )}
      <span className="vh" role="status">
        {copied ? 'Copied' : failed && `${failed} failed`}
      </span>
    </p>
  );
}

/** Copies a text, and tells for a while which was copied. */
function useCopy() {
  const [copied, setCopied] = useState('');
  const copy = async (what: string, text: string) => {
    await copyText(text);
    setCopied(what);
    setTimeout(() => setCopied(''), 1500);
  };
  return { copied, copy };
}

/** Goes from one way to the next by the arrows. */
function moveWithin(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by === undefined) return;
  const ways = [...event.currentTarget.querySelectorAll<HTMLElement>('button, a')];
  const at = ways.indexOf(document.activeElement as HTMLElement);
  const next = ways[(at + by + ways.length) % ways.length];
  event.preventDefault();
  for (const way of ways) way.tabIndex = way === next ? 0 : -1;
  next?.focus();
}

function addressOf(part: string | undefined): string {
  const address = new URL(location.href);
  if (part !== undefined) address.hash = part;
  return address.href;
}

/** Where GraphiQL opens with an operation; behind the #, so that it may be of any length. */
const graphiqlAt = (query: Operation['query'], variables: string): string =>
  `/graphiql#${new URLSearchParams({ query: stringifyDocument(query), variables })}`;

function save(name: string, type: string, content: string | Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  link.download = name.replace(/[^\p{L}\p{N}.]+/gu, '-');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
