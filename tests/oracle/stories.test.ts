import type { SSRResult } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { createComponent, render, renderComponent, renderSlotToString, unescapeHTML } from 'astro/runtime/server/index.js';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import Body from '../../src/components/Body.astro';
import { compileProse } from '../../src/ingest/compile.ts';
import type { CompiledBlock } from '../../src/ingest/index.ts';
import { blocks, isBlockName } from '../../src/model/blocks/index.ts';
import { BodyViewer, bodyView } from '../../src/views/body.ts';
import { loadContent } from '../../src/content.ts';
import { Media } from '../../src/images/media.ts';
import { editionsOf } from '../../src/views/edition.ts';

type Component = ReturnType<typeof createComponent>;
type Slots = Parameters<Component>[2];

const originals = import.meta.glob<{ default: Component }>('/content/stories/*/index.*.mdx');
const drawn = Object.values(import.meta.glob<{ default: Component & { moduleId?: string } }>('/src/components/blocks/*.astro', { eager: true })).map((module) => module.default);
const componentOf = (name: string): Component => {
  const found = drawn.find(({ moduleId }) => moduleId?.endsWith(`/${name}.astro`));
  if (!found) throw new Error(`No component draws ${name}`);
  return found;
};

/** What MDX is given to draw with: the site's own components, called with the same views. */
function componentsFor(viewer: BodyViewer): Record<string, Component> {
  const block = (name: keyof typeof blocks): Component =>
    createComponent((result: SSRResult, props: Record<string, string>, slots: Slots) => {
      // The reader has accepted these very values.
      const piece = { block: name, props: blocks[name].schema.parse(props), children: [] } as unknown as CompiledBlock;
      return render`${renderComponent(result, name, componentOf(name), { ...viewer.block(piece).props }, slots)}`;
    });
  const element = (tagName: string, own: (props: Record<string, string>) => Record<string, string> = (props) => props): Component =>
    createComponent(async (result: SSRResult, props: Record<string, string>, slots: Slots) => {
      const inner = slots['default'] ? await renderSlotToString(result, slots['default']) : '';
      const place = 'what stands between the tags';
      const plain: Element = { type: 'element', tagName, properties: own(props), children: [{ type: 'text', value: place }] };
      return render`${unescapeHTML(viewer.html(compileProse([plain])).replace(place, () => inner))}`;
    });
  return { ...Object.fromEntries(Object.keys(blocks).filter(isBlockName).map((name) => [name, block(name)])), a: element('a'), img: element('img'), ...Object.fromEntries(['h2', 'h3', 'h4'].map((name) => [name, element(name, ({ id = '', ...others }) => ({ ...others, id: `text-${id}` }))])) };
}

const block = 'p|h[2-4]|ul|ol|li|blockquote|figure|figcaption|aside|section|div|dl|dt|dd|details|summary|small|img|audio|strong class="year"|body|hr';
/** HTML without what does not matter: white space around blocks, and how characters are escaped. */
function normal(html: string): string {
  // What was read as HTML has no MDX nodes in it.
  return toHtml(htmlToHast(html) as Root)
    .replace(/\s+/g, ' ')
    .replace(new RegExp(` ?(</?(?:${block})(?: [^>]*)?>) ?`, 'g'), '$1');
}

const all = editionsOf(await loadContent(), new Media(''), '2026-06-15');
const container = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });

describe('every sample story gives the same HTML through @astrojs/mdx', () => {
  for (const edition of all)
    for (const entry of edition.routes.entries('story', edition.locale))
      test(`${entry.id} in ${edition.locale}`, async () => {
        const load = originals[`/content/${entry.folder}/index.${edition.locale}.mdx`];
        if (!load) throw new Error(`${entry.folder} has no file in ${edition.locale}`);
        const { default: Content } = await load();
        const theirs = await container.renderToString(Content, { props: { components: componentsFor(new BodyViewer(edition, entry)) } });
        // The ways into other languages are the site's own, not the story's.
        const body = bodyView(edition, entry).map((piece) => ('html' in piece ? { html: piece.html } : piece));
        const ours = await container.renderToString(Body, { props: { body } });
        expect(normal(ours)).toBe(normal(theirs));
        expect(normal(ours).length).toBeGreaterThan(2000);
      });
});
