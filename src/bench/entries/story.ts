import { Both, inEach } from '../both.ts';
import { addressIn, day, ids, photoName, picture, sourcesOf, type Draft } from '../entry.ts';
import { isTranslated, type Cast, type Named } from '../plan.ts';
import { heading, joined, line, paragraph } from '../prose.ts';
import { blocks, silence } from './blocks.ts';

/** How many claims the check of a checked story has. */
export const claims = 4;

/** A story of 600 to 900 words with six blocks, links, evidence marks if it was checked, and a photo in its prose. */
export function story(cast: Cast, { id, name }: Named, place: number, checked: boolean): Draft {
  const { chance, of } = cast;
  const photos: number[] = [];
  const hero = picture(cast, photos);
  const subjects = { person: chance.pick(cast.makers), firm: chance.pick(cast.linkable.firms), territory: chance.favour(of.territory), product: chance.pick(of.product), photo: () => morePhoto(cast, photos), chance };
  const crafts = ids(chance.several(of.craft, 2));
  const brands = chance.happens(0.4) ? [chance.favour(of.brand)] : [];
  // Each story begins further along the palette, so that every block occurs however few stories there are.
  const drawn = Array.from({ length: 6 }, (_, number) => blocks[(place * 5 + number * 2) % blocks.length]?.(subjects) ?? new Both('', ''));
  const links = linked(cast, subjects, chance.pick(cast.linkable.stories));
  const body = joined([
    marked(paragraph(chance, 4), checked ? 1 : 0),
    links,
    ...drawn.flatMap((block, number) => [
      ...(number % 2 === 0 ? [inHeading(heading(chance))] : []),
      marked(paragraph(chance, chance.whole(4, 7)), checked && number < claims - 1 ? number + 2 : 0),
      block,
    ]),
    inEach((language) => `![${line(chance, 80)[language]}](${photoName(subjects.photo())})`),
    paragraph(chance, 4),
  ]);
  const published = day(cast, 2019, 2025);
  return {
    collection: 'story',
    id,
    photos,
    files: { 'voce.mp3': silence },
    body,
    isTranslated: isTranslated(place),
    data: {
      title: new Both(name, `${name} (en)`),
      ...addressIn(id, place % 100 === 3),
      standfirst: line(chance),
      hero,
      kind: chance.pick(['entrepreneur', 'artisan', 'product', 'place', 'network']),
      people: [subjects.person.id],
      firms: [...new Set([subjects.firm.id, chance.pick(of.firm).id])],
      territory: subjects.territory.id,
      brands: ids(brands),
      crafts,
      products: [subjects.product.id],
      author: chance.pick(cast.authors).id,
      translators: [chance.pick(cast.authors).id],
      interviewedOn: '2018-11-02',
      publishedOn: published,
      ...(chance.happens(0.2) && { updatedOn: day(cast, 2026, 2026) }),
      sources: sourcesOf(cast, chance.whole(2, 5)),
      seoTitle: line(chance, 60),
      seoDescription: line(chance, 160),
      ...(place % 50 === 0 && { featured: true }),
      sample: true,
    },
  };
}

function morePhoto(cast: Cast, photos: number[]): number {
  const number = cast.photo();
  if (!photos.includes(number)) photos.push(number);
  return number;
}

const inHeading = (text: Both): Both => inEach((language) => `## ${text[language]}`);

/** Ties the first words of a paragraph to a claim; 0 is none. */
const marked = (text: Both, claim: number): Both => (claim === 0 ? text : inEach((language) => text[language].replace(/^(\S+ \S+)/, `[$1](claim:${claim})`)));

function linked({ of, chance }: Cast, { person, firm, territory, product }: { person: Named; firm: Named; territory: Named; product: Named }, next: Named): Both {
  const [craft, brand, chain, network, market] = [chance.favour(of.craft), chance.favour(of.brand), chance.favour(of['supply-chain']), chance.favour(of.network), chance.favour(of.market)];
  const event = chance.pick(of.event);
  const more = `[${next.name}](story:${next.id}) · [${event.name}](event:${event.id})`;
  return new Both(
    `[${person.name}](person:${person.id}) lavora alla [${firm.name}](firm:${firm.id}), a [${territory.name}](territory:${territory.id}): il mestiere è [${craft.name}](craft:${craft.id}), il pezzo è [${product.name}](product:${product.id}). Ne parlano [${brand.name}](brand:${brand.id}), [la catena](supply-chain:${chain.id}), [${network.name}](network:${network.id}), chi compra in [${market.name}](market:${market.id}) e [il metodo](page:pagina-1). ${more}`,
    `[${person.name}](person:${person.id}) works at [${firm.name}](firm:${firm.id}), in [${territory.name}](territory:${territory.id}): the craft is [${craft.name}](craft:${craft.id}), the piece is [${product.name}](product:${product.id}). So say [${brand.name}](brand:${brand.id}), [the chain](supply-chain:${chain.id}), [${network.name}](network:${network.id}), buyers in [${market.name}](market:${market.id}) and [the method](page:pagina-1). ${more}`,
  );
}

/** A story of plain prose with only the fields that the model requires. */
export function bareStory({ chance, of, authors }: Cast, { id, name }: Named): Draft {
  const [territory, author] = [of.territory[0], authors[0]];
  return {
    collection: 'story',
    id,
    photos: [0],
    body: joined([paragraph(chance, 4), inHeading(heading(chance)), paragraph(chance, 4), paragraph(chance, 3)]),
    data: {
      title: new Both(name, `${name} (en)`),
      standfirst: line(chance),
      hero: { file: photoName(0), decorative: true },
      kind: 'artisan',
      territory: territory?.id,
      author: author?.id,
      publishedOn: `20${chance.whole(19, 25)}-0${chance.whole(1, 9)}-1${chance.whole(0, 9)}`,
    },
  };
}
