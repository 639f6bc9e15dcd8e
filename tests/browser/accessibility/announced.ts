import type { Page } from 'playwright-core';

/** What a state is called, where it says more than that there is none. */
const states = ['focused', 'expanded', 'checked', 'live', 'disabled', 'invalid'];

/** What Chromium gives to a screen reader: a line for each node with its role, its name, its value and its states. */
export async function announced(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, value, properties = [] }) => {
      const said = properties.filter((property) => states.includes(property.name)).flatMap((property) => ('value' in property.value && property.value.value !== 'false' ? [`${property.name}=${String(property.value.value)}`] : []));
      return [String(role?.value), JSON.stringify(name?.value ?? ''), ...(value === undefined ? [] : [`value=${String(value.value)}`]), ...said].join(' ');
    });
}
