import fc from 'fast-check';
import { documentFromInput } from '../../src/documents/articleInput.js';
import { canonicalUrl, contentHashOf, identityOf } from '../../src/documents/identity.js';
import { expected } from '../../src/expected.js';

test.each([
  ['https://Www.Example.ORG:443/A/b?utm_source=x&id=3&fbclid=y#part', 'https://www.example.org/A/b?id=3'],
  ['http://example.org:80', 'http://example.org/'],
  ['http://example.org:8080/?gclid=1', 'http://example.org:8080/'],
  ['https://user:secret@example.org/a?', 'https://example.org/a'],
  ['https://example.org/a?q=a%20b+c&x', 'https://example.org/a?q=a%20b+c&x'],
  [' https://example.org/a ', 'https://example.org/a'],
])('%j is known as %j', (address, canonical) => {
  expect(canonicalUrl(address)).toBe(canonical);
});

test.each(['/relative', 'ftp://example.org/a', 'javascript:alert(1)', 'file:///etc/passwd', '', 'http://'])(
  '%j is no address of a document',
  (address) => {
    expect(canonicalUrl(address)).toBeNull();
  },
);

test('canonicalising twice changes nothing', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const once = canonicalUrl(address);
      expect(once).not.toBeNull();
      expect(canonicalUrl(expected(once, 'once'))).toBe(once);
    }),
  );
});

const article = fc.record({
  headline: fc.constantFrom('Bridge reopens', 'Bridge closed'),
  text: fc.string({ minLength: 1 }).map((text) => `It is so: ${text}.`),
  url: fc.option(fc.webUrl()),
  byline: fc.option(fc.constantFrom('Jane Doe', 'admin')),
  publishedAt: fc.option(fc.constantFrom('2026-02-04T09:30:00Z', '2026-02-05')),
});

test('the same again has the same identity and hash', () => {
  fc.assert(
    fc.property(article, (input) => {
      const [one, other] = [documentFromInput(input), documentFromInput({ ...input })];
      expect(identityOf(one)).toBe(identityOf(other));
      expect(contentHashOf(one)).toBe(contentHashOf(other));
      expect(contentHashOf(one)).toMatch(/^[0-9a-f]{64}$/);
      if (one.url === null) expect(identityOf(one)).toMatch(/^sha256:[0-9a-f]{64}$/);
      else expect(identityOf(one)).toBe(one.url);
    }),
  );
});

test('a changed text is another document without a URL, and the same one with another hash with it', () => {
  const input = { headline: 'Bridge reopens', text: 'It reopened on Tuesday.' };
  const changed = { ...input, text: 'It reopened on Wednesday.' };
  expect(identityOf(documentFromInput(input))).not.toBe(identityOf(documentFromInput(changed)));
  const url = 'https://portobserver.example/bridge';
  const [before, after] = [
    documentFromInput({ ...input, url }),
    documentFromInput({ ...changed, url: `${url}#x` }),
  ];
  expect(identityOf(before)).toBe(identityOf(after));
  expect(contentHashOf(before)).not.toBe(contentHashOf(after));
});

test('a changed byline changes the hash and not the identity', () => {
  const input = { headline: 'Bridge reopens', text: 'It reopened on Tuesday.' };
  const [one, other] = [documentFromInput(input), documentFromInput({ ...input, byline: 'Jane Doe' })];
  expect(identityOf(one)).toBe(identityOf(other));
  expect(contentHashOf(one)).not.toBe(contentHashOf(other));
});
