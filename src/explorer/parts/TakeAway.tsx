import { type RefObject, useState } from 'react';
import { stringifyDocument } from 'urql';
import type { Operation } from '../api/useAnswer.js';
import { csv, type Row } from './csv.js';
import { drawnPng, drawnSvg } from './picture.js';

interface Props {
  /** What files are called. */
  readonly name: string;
  readonly rows?: () => Row[];
  readonly json?: () => unknown;
  readonly picture?: RefObject<SVGSVGElement | null>;
  readonly cite?: () => string;
  /** Copies the address of this view, with this behind the #. */
  readonly link?: string;
  readonly operation?: Operation;
}

/** What can be taken away of a part of a page, always in this order. */
export function TakeAway({ name, rows, json, picture, cite, link, operation }: Props) {
  const [copied, setCopied] = useState('');
  const copy = async (what: string, text: string) => {
    await navigator.clipboard.writeText(text);
    setCopied(what);
    setTimeout(() => setCopied(''), 1500);
  };
  const drawing = () => picture?.current ?? null;
  return (
    <p className="take">
      {rows && <Take label="CSV" of={name} run={() => save(`${name}.csv`, 'text/csv', csv(rows()))} />}
      {json && (
        <Take
          label="JSON"
          of={name}
          run={() => save(`${name}.json`, 'application/json', JSON.stringify(json(), null, 2))}
        />
      )}
      {picture && (
        <Take
          label="SVG"
          of={name}
          run={() => {
            const svg = drawing();
            if (svg) save(`${name}.svg`, 'image/svg+xml', drawnSvg(svg));
          }}
        />
      )}
      {picture && (
        <Take
          label="PNG"
          of={name}
          run={async () => {
            const svg = drawing();
            if (svg) save(`${name}.png`, 'image/png', await drawnPng(svg));
          }}
        />
      )}
      {cite && (
        <Take label={copied === 'cite' ? 'Copied' : 'Cite'} of={name} run={() => copy('cite', cite())} />
      )}
      {link !== undefined && (
        <Take
          label={copied === 'link' ? 'Copied' : 'Link'}
          of={name}
          run={() => {
            const address = new URL(location.href);
            if (link !== '') address.hash = link;
            return copy('link', address.href);
          }}
        />
      )}
      {operation && (
        <a href={graphiqlAt(operation)} title={`GraphiQL: the operation behind “${name}”`}>
          GraphiQL
        </a>
      )}
      <span className="vh" role="status">
        {copied && 'Copied'}
      </span>
    </p>
  );
}

function Take({ label, of, run }: { label: string; of: string; run: () => unknown }) {
  return (
    <button type="button" onClick={() => void run()} title={`${label} of “${of}”`}>
      {label}
    </button>
  );
}

/** Where GraphiQL opens with an operation; behind the #, so that it may be of any length. */
export const graphiqlAt = ({ query, variables }: Operation): string =>
  `/graphiql#${new URLSearchParams({ query: stringifyDocument(query), variables: JSON.stringify(variables, null, 2) })}`;

function save(name: string, type: string, content: string | Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  link.download = name.replace(/[^\p{L}\p{N}.]+/gu, '-');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
