import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const noticesIn = (folder: string) => readFileSync(`dist/${folder}/THIRD_PARTY_NOTICES.txt`, 'utf8');

describe('the licences of libraries that became part of dist/', () => {
  it('are beside the command’s modules, each library once, with what it asks to be passed on', () => {
    const notices = noticesIn('chunks');
    const sources = globSync([
      'dist/chunks/*.map',
      'dist/cli/main.js.map',
      'dist/ingestion/analysisWorker.js.map',
    ])
      .flatMap((map) => (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources)
      .map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1])
      .filter((library) => library !== undefined);
    // A few libraries’ own maps name folders that are not there.
    const libraries = [...new Set(sources)].filter((library) => existsSync(`node_modules/${library}`));

    expect(libraries.length).toBeGreaterThan(100);
    expect(libraries.filter((library) => !new RegExp(`^${library} \\d`, 'm').test(notices))).toEqual([]);
    expect(notices).toContain('Copyright (c) 2016-present The Fastify team');
    expect(notices.match(/^fastify-plugin 6/gm)).toHaveLength(1);
  });

  it('are beside the pages, with those of their fonts', () => {
    expect(noticesIn('explorer')).toMatch(/^react-dom \d[\s\S]*Copyright \(c\) Meta Platforms/m);
    expect(noticesIn('explorer')).toMatch(/^@fontsource-variable\/inter \d[\s\S]*SIL OPEN FONT LICENSE/m);
    expect(noticesIn('server/graphiql')).toMatch(
      /^monaco-editor \d[\s\S]*Copyright \(c\) 2016 - present Microsoft/m,
    );
  });

  it('are beside the gazetteers', () => {
    expect(noticesIn('language/gazetteers')).toMatch(/^world-countries \d[\s\S]*ODC Open Database License/m);
  });
});

it('packs what README.md leads to that tells of licences', () => {
  const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] };
  const cards = ['src/language/models/README.md', 'src/knowledge/models/README.md'];
  const image = readFileSync('Dockerfile', 'utf8')
    .split(/^FROM /m)
    .at(-1);

  expect(readFileSync('README.md', 'utf8')).toContain(`](${cards[0]})`);
  for (const card of cards) expect([existsSync(card), files.includes(card)]).toEqual([true, true]);
  for (const file of ['/LICENSE', '/README.md', ...cards]) expect(image).toContain(`${file} `);
});
