import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import iconv from 'iconv-lite';

/** Labels that browsers read as a wider encoding than they name (WHATWG Encoding, section 4.2). */
const WIDER: Readonly<Record<string, string>> = {
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  'iso_8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  'tis-620': 'windows-874',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  shift_jis: 'cp932',
  sjis: 'cp932',
  'ks_c_5601-1987': 'cp949',
  'euc-kr': 'cp949',
};

/** How far into a page its declaration is looked for; browsers look at 1,024 bytes, real pages need more. */
const DECLARATION_BYTES = 4096;

/** Share of bytes above ASCII, among them and ASCII letters, of a text that is not in Latin script. */
const OTHER_SCRIPT = 0.25;

/** How sure the detector must be of a text that looks Latin, 0 to 100: it takes French for Romanian at 65. */
const CERTAIN = 90;

/**
 * Turns bytes into text: by the byte order mark, the encoding `declared` by whoever sent them, the one the document
 * itself declares (`<meta charset>`, XML declaration); else as UTF-8; else by their look; else as windows-1252, which
 * reads anything. Never fails; a byte that means nothing becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = markedEncoding(buffer);
  if (marked !== null) return iconv.decode(buffer, marked);
  for (const label of [declared, declaredEncoding(buffer)]) {
    const encoding = label === null ? null : knownEncoding(label);
    if (encoding !== null && (encoding !== 'utf-8' || isUtf8(buffer))) return iconv.decode(buffer, encoding);
  }
  if (isUtf8(buffer) || isDamagedUtf8(buffer)) return iconv.decode(buffer, 'utf-8');
  return iconv.decode(buffer, guessedEncoding(buffer));
}

/** Of one kind of byte in two, the share that is zero in Latin text of UTF-16, and the share that never is elsewhere. */
const MANY_ZEROS = 0.3;
const FEW_ZEROS = 0.02;

/**
 * The encoding of several bytes a character that a byte order mark, or the zeros in every other byte, tell; "utf-8"
 * for its mark; null where neither does.
 */
export function markedEncoding(buffer: Uint8Array): string | null {
  const [first, second, third, fourth] = buffer;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'utf-32be';

  const pairs = Math.min(buffer.length, 4096) >> 1;
  let zerosFirst = 0;
  let zerosSecond = 0;
  for (let i = 0; i < pairs; i++) {
    if (buffer[2 * i] === 0) zerosFirst++;
    if (buffer[2 * i + 1] === 0) zerosSecond++;
  }
  if (pairs < 8) return null;
  if (zerosSecond > pairs * MANY_ZEROS && zerosFirst < pairs * FEW_ZEROS) return 'utf-16le';
  if (zerosFirst > pairs * MANY_ZEROS && zerosSecond < pairs * FEW_ZEROS) return 'utf-16be';
  return null;
}

function declaredEncoding(buffer: Buffer): string | null {
  const head = buffer.toString('latin1', 0, DECLARATION_BYTES);
  const declaration =
    /^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i.exec(head) ??
    /<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i.exec(head);
  // A declaration that could be read byte by byte is not in UTF-16, whatever it says.
  return declaration === null ? null : declaration[1].replace(/^utf-?(?:16|32).*/i, 'utf-8');
}

function knownEncoding(label: string): string | null {
  const name = label.trim().toLowerCase();
  if (/^(?:x-)?(?:unicode-1-1-)?utf-?8$/.test(name)) return 'utf-8';
  const encoding = WIDER[name] ?? name;
  return iconv.encodingExists(encoding) && !/^(?:base64|hex|binary|ucs-?2|utf-?7.*)$/.test(encoding)
    ? encoding
    : null;
}

/** UTF-8 in which a few bytes are broken: far more sequences of several bytes are whole than not. */
function isDamagedUtf8(buffer: Buffer): boolean {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < buffer.length; i++) {
    const byte = buffer[i];
    if (byte < 0x80) continue;
    const more =
      byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? (byte < 0xf0 ? 2 : 0) : byte >= 0xc2 ? 1 : 0;
    let follow = 0;
    while (follow < more && (buffer[i + follow + 1] & 0xc0) === 0x80) follow++;
    if (more > 0 && follow === more) {
      whole++;
      i += more;
    } else broken++;
  }
  return whole > 2 * broken;
}

function guessedEncoding(buffer: Buffer): string {
  let high = 0;
  let letters = 0;
  for (const byte of buffer) {
    if (byte >= 0x80) high++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters++;
  }
  const best = chardet.analyse(buffer).find(({ name }) => knownEncoding(name) !== null);
  const believed =
    best !== undefined && (high > (high + letters) * OTHER_SCRIPT || best.confidence >= CERTAIN);
  const encoding = believed ? knownEncoding(best.name) : null;
  return encoding === null || encoding === 'utf-8' ? 'windows-1252' : encoding;
}
