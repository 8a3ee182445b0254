import { pipeline, Readable, type Transform } from 'node:stream';
import { JsonLdSerializer } from 'jsonld-streaming-serializer';
import { type Quad, StreamWriter } from 'n3';
import { PREFIXES } from './linkedData.js';

/** Quads as Turtle (RDF 1.1), chunk by chunk. */
export function turtle(quads: AsyncIterable<Quad>): AsyncIterable<string> {
  return through(quads, new StreamWriter({ prefixes: PREFIXES }) as unknown as Transform);
}

/** Quads as one JSON-LD 1.1 document, chunk by chunk. */
export function jsonLd(quads: AsyncIterable<Quad>): AsyncIterable<string> {
  return through(quads, new JsonLdSerializer({ context: { ...PREFIXES }, useNativeTypes: false }));
}

async function* through(quads: AsyncIterable<Quad>, transform: Transform): AsyncGenerator<string> {
  // A failure of either end destroys both, so that reading the transform ends with it.
  pipeline(Readable.from(quads), transform, () => {});
  for await (const chunk of transform) yield String(chunk);
}
