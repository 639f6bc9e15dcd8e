import type { Mend } from './mend.ts';

/** A photo never takes the place of another one: it gets a name that is free. */
export const uploads: readonly Mend[] = [
  {
    file: 'decap-cms-core/actions/mediaLibrary',
    was: 'const fileName = sanitizeSlug(file.name.toLowerCase(), state.config.slug);',
    is: `const plainName = sanitizeSlug(file.name.toLowerCase(), state.config.slug).replace(/^[^a-z0-9]+/, '');
    let fileName = plainName;
    for (let number = 2; files.some(({ name }) => name.toLowerCase() === fileName); number += 1) fileName = plainName.replace(/(?=\\.[^.]*$)/, \`-\${number}\`);`,
  },
];
