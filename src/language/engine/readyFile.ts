import { closeSync, fstatSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { LoadedModel } from './loadedModels.js';
import {
  ARRAY_TYPES,
  type ArrayTypeName,
  type ModelArray,
  paddedBytes,
  prefixOf,
  typeOf,
} from './modelFile.js';

/** What a file of a model that is ready says of itself before its arrays. */
interface ReadyHeader {
  /** The beginning of the model's file, with its checksum, and the order of bytes: it is of no other file and machine. */
  readonly of: string;
  readonly model: Pick<LoadedModel, 'kind' | 'header' | 'checksum'>;
  readonly arrays: readonly {
    readonly name: string;
    readonly type: ArrayTypeName;
    readonly length: number;
  }[];
}

const LENGTH_BYTES = 8;
const readyUrl = (address: string) => new URL(address.replace(/\.bin$/, '.ready'));
const stampOf = (url: URL) => `${prefixOf(url)} ${endianness()}`;

/**
 * Writes a model beside its file as it is looked up: eight bytes with the length of a header, the header as JSON, and the arrays
 * one after another, each from an offset that is a multiple of 8. It takes several times the place of the model's file, and
 * nothing to get ready.
 */
export function writeReady({ address, kind, header, checksum, arrays }: LoadedModel): void {
  const entries = Object.entries(arrays);
  const told: ReadyHeader = {
    of: stampOf(new URL(address)),
    model: { kind, header, checksum },
    arrays: entries.map(([name, array]) => ({ name, type: typeOf(array), length: array.length })),
  };
  const json = Buffer.from(JSON.stringify(told));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(json.length);
  const parts = [Buffer.concat([length, json])];
  for (const [, array] of entries)
    parts.push(Buffer.from(array.buffer as ArrayBuffer, array.byteOffset, array.byteLength));
  // Whole or not at all.
  const unfinished = new URL(`${readyUrl(address)}-unfinished`);
  writeFileSync(
    unfinished,
    Buffer.concat(parts.map((part) => Buffer.concat([part], paddedBytes(part.length)))),
  );
  renameSync(unfinished, readyUrl(address));
}

/** The model of a file where it lies ready beside it, in memory that threads share; undefined where none does, or that of another file. */
export function readReady(url: URL): LoadedModel | undefined {
  const memory = readShared(readyUrl(url.href));
  if (memory === undefined) return undefined;
  const bytes = Buffer.from(memory);
  const headerEnd = LENGTH_BYTES + bytes.readUInt32LE();
  const { of, model, arrays } = JSON.parse(bytes.toString('utf8', LENGTH_BYTES, headerEnd)) as ReadyHeader;
  if (of !== stampOf(url)) return undefined;
  let offset = paddedBytes(headerEnd);
  const views = arrays.map(({ name, type, length }): [string, ModelArray] => {
    const view = new ARRAY_TYPES[type](memory as unknown as ArrayBuffer, offset, length);
    offset += paddedBytes(view.byteLength);
    return [name, view];
  });
  return { ...model, address: url.href, arrays: Object.fromEntries(views) };
}

function readShared(url: URL): SharedArrayBuffer | undefined {
  let file: number;
  try {
    file = openSync(fileURLToPath(url), 'r');
  } catch {
    return undefined;
  }
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
    for (let read = 0; read < bytes.length; ) {
      const more = readSync(file, bytes, read, bytes.length - read, read);
      if (more === 0) return undefined;
      read += more;
    }
    return bytes.buffer as SharedArrayBuffer;
  } finally {
    closeSync(file);
  }
}
