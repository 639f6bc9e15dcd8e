import { Both, inEach } from '../both.ts';
import type { Chance } from '../chance.ts';
import { photoName, times } from '../entry.ts';
import type { Named } from '../plan.ts';
import { heading, line, sentence } from '../prose.ts';

/** What a story's blocks can show. */
export interface Subjects {
  readonly chance: Chance;
  readonly person: Named;
  readonly firm: Named;
  readonly territory: Named;
  readonly product: Named;
  readonly photo: () => number;
}

/** A quarter of a second of nothing: MPEG-1 layer III frames of 417 bytes at 128 kbit/s. */
export const silence = Buffer.concat(Array.from({ length: 10 }, () => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)])));

/** A block with others inside it. */
const around = (open: Both, inner: readonly Both[], close: string): Both => inEach((language) => [open[language], ...inner.map((each) => each[language]), close].join('\n'));

const photo = ({ chance, photo: next }: Subjects): Both => {
  const [name, alt, caption] = [photoName(next()), line(chance, 120), line(chance, 120)];
  return inEach((language) => `<Photo file="${name}" alt="${alt[language]}" caption="${caption[language]}" credit="Archivio di prova" />`);
};

/** A writer for each block of the palette that stands on its own; between them they use the inner ones too. */
export const blocks: readonly ((subjects: Subjects) => Both)[] = [
  ({ chance, person }) => {
    const [words, role] = [sentence(chance), line(chance, 80)];
    return inEach((language) => `<PullQuote by="${person.name}" role="${role[language]}">\n${words[language]}\n</PullQuote>`);
  },
  photo,
  (subjects) => around(new Both('<Gallery>', '<Gallery>'), times(3, () => photo(subjects)), '</Gallery>'),
  ({ chance }) => {
    const title = line(chance, 60);
    const facts = times(3, (place) => {
      const [label, value, source] = [line(chance, 50), line(chance, 110), line(chance, 90)];
      return inEach((language) => `<Fact label="${label[language]}" value="${value[language]}" source="${source[language]}" url="https://dati.example.org/serie-${place}" />`);
    });
    return around(inEach((language) => `<Facts title="${title[language]}">`), facts, '</Facts>');
  },
  ({ chance }) => {
    const title = line(chance, 60);
    const moments = times(4, (place) => {
      const words = sentence(chance);
      return inEach((language) => `<Moment year="${1850 + place * 40}">\n${words[language]}\n</Moment>`);
    });
    return around(inEach((language) => `<Timeline title="${title[language]}">`), moments, '</Timeline>');
  },
  ({ chance }) => {
    const title = line(chance, 60);
    const steps = times(4, () => {
      const [name, words] = [heading(chance), sentence(chance)];
      return inEach((language) => `<Step title="${name[language]}">\n${words[language]}\n</Step>`);
    });
    return around(inEach((language) => `<Steps title="${title[language]}">`), steps, '</Steps>');
  },
  ({ chance }) => {
    const [title, words] = [line(chance, 90), sentence(chance)];
    return inEach((language) => `<Audio file="voce.mp3" title="${title[language]}" language="it">\n${words[language]}\n</Audio>`);
  },
  ({ chance, photo: next }) => {
    const [poster, alt, title, words] = [photoName(next()), line(chance, 120), line(chance, 90), sentence(chance)];
    return inEach((language) => `<Video poster="${poster}" alt="${alt[language]}" title="${title[language]}" url="https://video.example.org/bottega">\n${words[language]}\n</Video>`);
  },
  ({ territory }) => inEach(() => `<Place territory="${territory.id}" />`),
  ({ chance, person, firm }) => (chance.happens(0.5) ? inEach(() => `<Profile person="${person.id}" />`) : inEach(() => `<Profile firm="${firm.id}" />`)),
  ({ product }) => inEach(() => `<Product product="${product.id}" />`),
  ({ chance, person }) => {
    const exchanges = times(3, () => {
      const [question, answer] = [sentence(chance), sentence(chance)];
      return inEach((language) => `<Question>\n${question[language]}\n</Question>\n<Answer by="${person.name}">\n${answer[language]}\n</Answer>`);
    });
    return around(new Both('<Dialogue>', '<Dialogue>'), exchanges, '</Dialogue>');
  },
  ({ chance }) => {
    const [kind, words] = [chance.pick(['word', 'visit', 'context', 'caution']), sentence(chance)];
    return inEach((language) => `<Note kind="${kind}">\n${words[language]}\n</Note>`);
  },
  () => inEach(() => '<Outcomes />'),
];
