import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** Version of the file format; a file of another version is refused. */
const FORMAT_VERSION = 1;
const MAGIC = 'DATELINE';
const PREFIX_BYTES = 24;

/** The kinds of arrays by their names in files. */
export const ARRAY_TYPES = {
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;

export type ArrayTypeName = keyof typeof ARRAY_TYPES;
/** Its memory may be shared by threads. */
export type ModelArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

export type ModelErrorCode =
  | 'MODEL_MISSING'
  | 'MODEL_DAMAGED'
  | 'MODEL_VERSION'
  | 'MODEL_KIND'
  | 'MODEL_FEATURES';

/** A model file that can't be used, and why. */
export class ModelError extends Error {
  constructor(
    readonly code: ModelErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ModelError';
  }
}

/** What a model file holds: facts about the model, and named arrays of numbers. */
export interface ModelFile {
  /** What the model is for: "tags", "trees", … */
  readonly kind: string;
  /** Anything JSON can hold: label names, scales, options. */
  readonly header: Readonly<Record<string, unknown>>;
  readonly arrays: Readonly<Record<string, ModelArray>>;
}

/** A model as its file holds it. */
export interface StoredModel extends ModelFile {
  /** Of all that the file holds. */
  readonly checksum: number;
}

interface ArrayEntry {
  readonly name: string;
  readonly type: ArrayTypeName;
  readonly length: number;
  /** Whether the elements' first bytes come first, then all second ones, and so on, which packs better. */
  readonly planar?: boolean;
}

interface StoredHeader {
  readonly kind: string;
  readonly header: Record<string, unknown>;
  readonly arrays: readonly ArrayEntry[];
}

/**
 * The bytes of a model file: the magic "DATELINE", then little-endian 32-bit integers (format version, bytes of the
 * JSON header, bytes of the packed arrays, CRC-32 of all after this prefix), the header, and the arrays one after
 * another, each from an offset that is a multiple of 8, their bytes in planes, compressed (raw deflate). The same model gives the same bytes.
 */
export function encodeModel(model: ModelFile): Uint8Array {
  const entries: ArrayEntry[] = [];
  const parts: Uint8Array[] = [];
  for (const [name, array] of Object.entries(model.arrays)) {
    const width = array.BYTES_PER_ELEMENT;
    entries.push({ name, type: typeOf(array), length: array.length, ...(width > 1 && { planar: true }) });
    const padded = new Uint8Array(paddedBytes(array.byteLength));
    const raw = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    for (let i = 0; i < raw.length; i++) padded[(i % width) * array.length + Math.floor(i / width)] = raw[i];
    parts.push(padded);
  }
  const stored: StoredHeader = { kind: model.kind, header: model.header, arrays: entries };
  const header = Buffer.from(JSON.stringify(stored), 'utf8');
  const packed = deflateRawSync(Buffer.concat(parts), { level: 9 });
  const bytes = new Uint8Array(PREFIX_BYTES + header.length + packed.length);
  bytes.set(Buffer.from(MAGIC, 'latin1'));
  bytes.set(header, PREFIX_BYTES);
  bytes.set(packed, PREFIX_BYTES + header.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, FORMAT_VERSION, true);
  view.setUint32(12, header.length, true);
  view.setUint32(16, packed.length, true);
  view.setUint32(20, crc32(bytes.subarray(PREFIX_BYTES)), true);
  return bytes;
}

/**
 * Reads a model file of the given kind.
 *
 * @throws ModelError MODEL_MISSING, MODEL_DAMAGED (not a model file, cut short or changed), MODEL_VERSION (another format
 * version) or MODEL_KIND (a model for something else).
 */
export function readModel(url: URL, kind: string): StoredModel {
  const name = fileURLToPath(url);
  let bytes: Buffer;
  try {
    bytes = readFileSync(url);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ModelError(
      'MODEL_MISSING',
      `The model file ${name} can't be read (${reason}). Build or install the package again.`,
    );
  }
  return decodeModel(bytes, kind, name);
}

/** The first bytes of a model's file, in hexadecimal digits: they change with all that the file holds. */
export function prefixOf(url: URL): string {
  const file = openSync(url, 'r');
  try {
    const bytes = Buffer.alloc(PREFIX_BYTES);
    readSync(file, bytes, 0, PREFIX_BYTES, 0);
    return bytes.toString('hex');
  } finally {
    closeSync(file);
  }
}

/** Reads a model from the bytes of its file; `name` is what errors call it. Throws as `readModel` does. */
export function decodeModel(bytes: Uint8Array, kind: string, name: string): StoredModel {
  const damaged = (what: string) =>
    new ModelError('MODEL_DAMAGED', `The model file ${name} is damaged: ${what}. Install the package again.`);
  if (bytes.length < PREFIX_BYTES || Buffer.from(bytes.subarray(0, 8)).toString('latin1') !== MAGIC) {
    throw damaged('it does not begin as a model file does');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(8, true);
  if (version !== FORMAT_VERSION) {
    throw new ModelError(
      'MODEL_VERSION',
      `The model file ${name} has format version ${version}; this program reads version ${FORMAT_VERSION}. Train the model again or install the package again.`,
    );
  }
  const headerBytes = view.getUint32(12, true);
  const packedBytes = view.getUint32(16, true);
  if (bytes.length !== PREFIX_BYTES + headerBytes + packedBytes)
    throw damaged('its length is not what it says');
  const checksum = view.getUint32(20, true);
  if (crc32(bytes.subarray(PREFIX_BYTES)) !== checksum) throw damaged('its checksum does not match');
  const stored = JSON.parse(
    Buffer.from(bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + headerBytes)).toString('utf8'),
  ) as StoredHeader;
  if (stored.kind !== kind) {
    throw new ModelError(
      'MODEL_KIND',
      `The model file ${name} is a model of ${stored.kind}, not of ${kind}.`,
    );
  }
  const unpacked = unpack(bytes.subarray(PREFIX_BYTES + headerBytes), stored.arrays);
  const buffer = unpacked.buffer as ArrayBuffer;
  const arrays: Record<string, ModelArray> = {};
  let offset = unpacked.byteOffset;
  for (const entry of stored.arrays) {
    let array: ModelArray = new ARRAY_TYPES[entry.type](buffer, offset, entry.length);
    if (entry.planar) array = fromPlanes(array);
    arrays[entry.name] = array;
    offset += paddedBytes(array.byteLength);
  }
  return { kind, header: stored.header, arrays, checksum };
}

/** The arrays one after another, from an offset that suits any of them. */
function unpack(packed: Uint8Array, entries: readonly ArrayEntry[]): Buffer {
  const size = entries.reduce(
    (sum, { type, length }) => sum + paddedBytes(length * ARRAY_TYPES[type].BYTES_PER_ELEMENT),
    0,
  );
  // In one chunk, with room left that tells zlib that this was all: chunks would have to be copied together. Chunks of less than
  // the pool's size may lie in a buffer that others have a part of.
  return inflateRawSync(packed, { chunkSize: Math.max(size + 64, Buffer.poolSize) });
}

/** So many bytes as arrays take in files: each begins at a multiple of 8. */
export const paddedBytes = (bytes: number) => Math.ceil(bytes / 8) * 8;

/** An array of the same type whose elements are put together from the planes of bytes. */
function fromPlanes(planes: ModelArray): ModelArray {
  const bytes = new Uint8Array(planes.buffer, planes.byteOffset, planes.byteLength);
  const { length, BYTES_PER_ELEMENT: width } = planes;
  const joined = new ArrayBuffer(planes.byteLength);
  if (width === 2) joinTwo(bytes, new Uint16Array(joined));
  else if (width === 4) joinFour(bytes, new Uint32Array(joined));
  else {
    const whole = new Uint8Array(joined);
    for (let plane = 0; plane < width; plane++)
      for (let i = 0, at = plane; i < length; i++, at += width) whole[at] = bytes[plane * length + i];
  }
  return new ARRAY_TYPES[typeOf(planes)](joined);
}

// An element at once: millions of them are read whenever a command starts.

function joinTwo(planes: Uint8Array, joined: Uint16Array): void {
  const { length } = joined;
  for (let i = 0; i < length; i++) joined[i] = planes[i] | (planes[length + i] << 8);
}

function joinFour(planes: Uint8Array, joined: Uint32Array): void {
  const { length } = joined;
  for (let i = 0; i < length; i++)
    joined[i] =
      planes[i] | (planes[length + i] << 8) | (planes[2 * length + i] << 16) | (planes[3 * length + i] << 24);
}

/** The name of an array's kind. */
export function typeOf(array: ModelArray): ArrayTypeName {
  for (const [name, type] of Object.entries(ARRAY_TYPES)) {
    if (array instanceof type) return name as ArrayTypeName;
  }
  throw new TypeError('Not an array a model file can hold.');
}

/** One model made of several, each under a name. */
export function joinModels(kind: string, parts: Readonly<Record<string, ModelFile>>): ModelFile {
  const header: Record<string, unknown> = {};
  const arrays: Record<string, ModelArray> = {};
  for (const [name, part] of Object.entries(parts)) {
    header[name] = part.header;
    for (const [key, array] of Object.entries(part.arrays)) arrays[`${name}.${key}`] = array;
  }
  return { kind, header, arrays };
}

/** The same model with each part (see `joinModels`) changed in its arrays; every part must be named. @throws ModelError MODEL_DAMAGED */
export function changeParts(
  file: ModelFile,
  changes: Readonly<Record<string, (part: ModelFile) => ModelFile>>,
): ModelFile {
  const parts = Object.entries(changes).map(([name, change]) => [name, change(partOf(file, name))] as const);
  return { ...file, arrays: joinModels(file.kind, Object.fromEntries(parts)).arrays };
}

/** A part of a model that `joinModels` made. @throws ModelError MODEL_DAMAGED where it has no such part */
export function partOf(file: ModelFile, name: string): ModelFile {
  const header = file.header[name] as Record<string, unknown> | undefined;
  if (header === undefined)
    throw new ModelError('MODEL_DAMAGED', `The model of ${file.kind} lacks its part "${name}".`);
  const arrays: Record<string, ModelArray> = {};
  for (const [key, array] of Object.entries(file.arrays)) {
    if (key.startsWith(`${name}.`)) arrays[key.slice(name.length + 1)] = array;
  }
  return { kind: file.kind, header, arrays };
}
