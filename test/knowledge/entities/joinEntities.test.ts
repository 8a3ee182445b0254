import fc from 'fast-check';
import { ENTITY_FEATURES } from '../../../src/knowledge/entities/entityFeatures.js';
import {
  comparableNames,
  joinEntities,
  loadEntityJoins,
} from '../../../src/knowledge/entities/joinEntities.js';
import { type NamedEntity, principalOf, storyNames } from '../../../src/knowledge/entities/storyNames.js';

const model = loadEntityJoins();

function named(
  name: string,
  kind: NamedEntity['kind'] = 'PERSON',
  facts: Partial<NamedEntity> = {},
): NamedEntity {
  const key = name.toLowerCase().replace(/[.']/g, '');
  return {
    articleId: `article of ${name}`,
    kind,
    name,
    nameId: `${kind} ${key}`,
    key,
    gazetteerId: null,
    countryCode: null,
    acronym: null,
    titles: [],
    ...facts,
  };
}

/** The names of each bearer, in the order of the alphabet. */
const bearers = (...entities: NamedEntity[]) =>
  joinEntities(storyNames(entities), model)
    .map((cluster) => cluster.map((id) => id.split(' ').slice(1).join(' ')).join(' = '))
    .sort();

describe('names of one story', () => {
  test('a bare surname is that of the one full name', () => {
    expect(bearers(named('Brenn'), named('Olaf Brenn'), named('Mirela Vance'))).toEqual([
      'brenn = olaf brenn',
      'mirela vance',
    ]);
  });

  test('a name that begins with the surname is known by it', () => {
    expect(bearers(named('Kim Dok Su'), named('Kim'))).toEqual(['kim = kim dok su']);
  });

  test('a name with an acronym is the same with the words in full', () => {
    expect(bearers(named('INS Sarovi', 'THING'), named('Indian Naval Ship Sarovi', 'THING'))).toEqual([
      'indian naval ship sarovi = ins sarovi',
    ]);
    expect(
      bearers(named('NC Alsen', 'ORGANIZATION'), named('Northern Council Brede', 'ORGANIZATION')),
    ).toHaveLength(2);
  });

  test('models of one make are as many things as they have numbers and suffixes', () => {
    const things = ['Lumen 2', 'Corda Lumen 2', 'Lumen 2 XL', 'Corda Lumen 2 XL'];
    expect(bearers(...things.map((name) => named(name, 'THING')))).toEqual([
      'corda lumen 2 = lumen 2',
      'corda lumen 2 xl = lumen 2 xl',
    ]);
    expect(
      bearers(named('Vulcan 9', 'THING'), named('Vulcan Heavy', 'THING'), named('Vulcan', 'THING')),
    ).not.toContain('vulcan 9 = vulcan heavy');
  });

  test('a quarter of a land, a people called by two and a part of a body are others', () => {
    const known = { gazetteerId: 'country:OR', countryCode: 'OR' };
    for (const [short, long] of [
      ['Orsa', 'South Orsa'],
      ['Velm', 'New Velm'],
      ['Tarrow', 'Upper Tarrow'],
    ])
      expect(bearers(named(short, 'PLACE'), named(long, 'PLACE'))).toHaveLength(2);
    expect(bearers(named('Orsan', 'GROUP'), named('South Orsan', 'GROUP'))).toHaveLength(2);
    expect(bearers(named('Orsan', 'GROUP', known), named('Velmish Orsan', 'GROUP'))).toHaveLength(2);
    expect(bearers(named('NHO', 'ORGANIZATION'), named('NHO Junior League', 'ORGANIZATION'))).toHaveLength(2);
    expect(
      bearers(named('Orsan Workers Party', 'ORGANIZATION'), named('Workers Party', 'ORGANIZATION')),
    ).toHaveLength(1);
  });

  test('a campaign that is named after somebody is not them', () => {
    const both = { articleId: 'one' };
    expect(
      bearers(named('Torvo', 'PERSON', both), named('Justice for Torvo', 'ORGANIZATION', both)),
    ).toHaveLength(2);
  });

  test('what says that it is of another sort is another: an airport, a police, a foundation', () => {
    expect(bearers(named('Tarrow', 'PLACE'), named('Tarrow Airport', 'PLACE'))).toHaveLength(2);
    expect(
      bearers(named('Tarrow Zoo', 'ORGANIZATION'), named('Tarrow Police Department', 'ORGANIZATION')),
    ).toHaveLength(2);
    expect(bearers(named('Ostrin', 'PERSON'), named('Ostrin Company', 'ORGANIZATION'))).toHaveLength(2);
    expect(
      bearers(named('Tarrow Zoo', 'ORGANIZATION'), named('Tarrow Zoo and Aquarium', 'ORGANIZATION')),
    ).toHaveLength(1);
  });

  test('a known place and the street called after it are two; a street by the first word of its name is one', () => {
    const known = { gazetteerId: 'country:OR', countryCode: 'OR' };
    for (const street of ['Tarrow Street', 'Tarrow Boulevard', 'Tarrow Academy Ave.', 'West Tarrow Highway'])
      expect(bearers(named('Tarrow', 'PLACE', known), named(street, 'PLACE'))).toHaveLength(2);
    expect(bearers(named('Tarrow', 'PLACE'), named('Tarrow Street', 'PLACE'))).toHaveLength(1);
    expect(bearers(named('Tarrow', 'PLACE', known), named('City of Tarrow', 'PLACE'))).toHaveLength(1);
  });

  test('two streets, two hospitals, two offices of one town are two, whatever words they are called by', () => {
    for (const [one, other] of [
      ['Government Street', 'Senator Street'],
      ['Green Avenue', 'White Avenue'],
      ['City Hospital', 'County Hospital'],
    ])
      expect(bearers(named(one, 'PLACE'), named(other, 'PLACE'))).toHaveLength(2);
    expect(
      bearers(
        named('Tarrow County Sheriff’s Office', 'ORGANIZATION'),
        named('Tarrow County Attorney’s Office', 'ORGANIZATION'),
      ),
    ).toHaveLength(2);
    expect(
      bearers(
        named('Tarrow County Sheriff’s Office', 'ORGANIZATION'),
        named('Tarrow County Sheriff’s Department', 'ORGANIZATION'),
      ),
    ).toHaveLength(1);
  });

  test('father and son are two, and so are people of two middle names', () => {
    expect(bearers(named('Olaf Brenn Sr.'), named('Olaf Brenn Jr.'))).toHaveLength(2);
    expect(bearers(named('Olaf Brenn'), named('Olaf Brenn Jr.'))).toHaveLength(2);
    expect(bearers(named('Olaf Magnus Brenn'), named('Olaf Peter Brenn'))).toHaveLength(2);
  });

  test('a surname that two people of the story have is that of whom it overwhelmingly names, else of none', () => {
    const told = (name: string, n: number) =>
      Array.from({ length: n }, (_, k) => named(name, 'PERSON', { articleId: `${name} ${k}` }));
    expect(bearers(named('Brenn'), named('Olaf Brenn'), named('Mirela Brenn'))).toHaveLength(3);
    expect(bearers(named('Brenn'), ...told('Olaf Brenn', 12), named('Mirela Brenn'))).toEqual([
      'brenn = olaf brenn',
      'mirela brenn',
    ]);
  });

  test('an acronym is what it fits in its story, and what it does not fit is another', () => {
    const body = named('Orsal Fisheries Tribunal', 'ORGANIZATION');
    expect(bearers(body, named('OFT', 'ORGANIZATION'))).toHaveLength(1);
    expect(bearers(body, named('QRX', 'ORGANIZATION'))).toHaveLength(2);
  });

  test('a team is not its town, and a body of a people is not the people', () => {
    const town = named('Dunmere', 'PLACE', { gazetteerId: 'city:1', countryCode: 'GB' });
    expect(bearers(town, named('Dunmere Rovers', 'ORGANIZATION'))).toHaveLength(2);
    const people = named('Orsan', 'GROUP', { gazetteerId: 'group:orsan', countryCode: 'OR' });
    expect(bearers(people, named('Orsan Navy', 'ORGANIZATION'))).toHaveLength(2);
    expect(
      bearers(named('Valdoran', 'GROUP'), named('Valdoran Interior Ministry', 'ORGANIZATION')),
    ).toHaveLength(2);
  });

  test('a name glued together of a team and its player joins the two to nobody', () => {
    const clusters = bearers(
      named('Corvane Rovers', 'ORGANIZATION'),
      named('Rovers Olaf Brenn'),
      named('Olaf Brenn'),
    );
    expect(
      clusters.some((cluster) => cluster.includes('corvane rovers') && cluster.includes('= olaf brenn')),
    ).toBe(false);
  });

  test('are joined alike whatever the order and number of the articles that give them', () => {
    const name = fc
      .tuple(
        fc.constantFrom('', 'Olaf ', 'O. ', 'Olav ', 'Mirela '),
        fc.constantFrom('Brenn', 'Bren', 'Vance', 'Kim Dok Su', 'Brenn Jr.'),
        fc.constantFrom<NamedEntity['kind']>('PERSON', 'PERSON', 'ORGANIZATION'),
      )
      .map(([given, surname, kind]) => named(`${given}${surname}`, kind));
    fc.assert(
      fc.property(
        fc
          .array(name, { maxLength: 12 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(joinEntities(storyNames([...shuffled, ...all]), model)).toEqual(
            joinEntities(storyNames(all), model),
          );
        },
      ),
    );
  });

  test('every feature is symmetric', () => {
    const { names } = comparableNames(
      storyNames([
        named('Olaf Brenn', 'PERSON', { titles: ['Minister'] }),
        named('Brenn', 'PERSON', { titles: ['President'] }),
        named('Brenn Rovers', 'ORGANIZATION', { acronym: 'BR' }),
        named('BR', 'ORGANIZATION'),
        named('Brenn', 'PLACE', { gazetteerId: 'city:2', countryCode: 'NO' }),
      ]),
    );
    for (const { value } of ENTITY_FEATURES)
      for (const a of names) for (const b of names) expect(value(a, b)).toBe(value(b, a));
  });

  test('a bearer goes by the full name before the surname and by the entry before any other', () => {
    const principal = (...entities: NamedEntity[]) => principalOf(storyNames(entities)).name;
    expect(principal(named('Brenn'), named('Olaf Brenn'), named('Olaf Magnus Brenn'))).toBe('Olaf Brenn');
    expect(
      principal(
        named('OFT', 'ORGANIZATION', { key: 'acronym:OFT' }),
        named('Orsal Tribunal', 'ORGANIZATION'),
      ),
    ).toBe('Orsal Tribunal');
    const place = named('Olaf Brenn', 'PLACE');
    expect(principalOf(storyNames([place, named('Olaf Brenn'), named('Brenn')])).kind).toBe('PERSON');
  });

  test('words written short are the words they stand for, but for the words of people’s names', () => {
    expect(bearers(named('Mt Orsal', 'PLACE'), named('Mount Orsal', 'PLACE'))).toEqual([
      'mount orsal = mt orsal',
    ]);
    expect(
      bearers(named('Univ. of Orsal', 'ORGANIZATION'), named('University of Orsal', 'ORGANIZATION')),
    ).toEqual(['univ of orsal = university of orsal']);
    expect(bearers(named('Pt Orsal'), named('Point Orsal')).length).toBe(2);
  });

  test('a surname spelled another way is the same person’s where the given name and the story agree', () => {
    expect(bearers(named('Olaf Brennar'), named('Olaf Brenar'), named('Pia Morsk'))).toEqual([
      'olaf brenar = olaf brennar',
      'pia morsk',
    ]);
    expect(bearers(named('Olaf Brennar'), named('Pia Brenar')).length).toBe(2);
  });
});
