import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faults, formsOf, shipped } from '../../../src/i18n/dictionary.ts';
import { formatter } from '../../../src/i18n/format.ts';
import { keys, type Key } from '../../../src/i18n/keys.ts';
import { translator } from '../../../src/i18n/translate.ts';
import type { Locale } from '../../../src/site.ts';

const english = shipped['en'] ?? {};
// Outside the reader of site.yml only a test may say that a string is a language of the site.
const en = 'en' as Locale;
const it = 'it' as Locale;

const source = ['src', 'admin']
  .flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)))
  .filter((path) => /\.(ts|astro)$/.test(path) && !path.endsWith('keys.ts'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

describe('the dictionaries that ship', () => {
  test.each(Object.keys(shipped))('are complete and right in %s', (locale) => {
    expect(faults(shipped[locale] ?? {}, locale)).toEqual([]);
  });

  test('say nothing that no page and no form says', () => {
    const isUsed = (key: string) => {
      if (source.includes(`'${key}'`)) return true;
      // Keys made of a part that varies: t(`list.${collection}`).
      const parts = key.split('.');
      return parts.some((_, length) => length > 0 && source.includes(`\`${parts.slice(0, length).join('.')}.\${`));
    };
    expect(Object.keys(keys).filter((key) => !isUsed(key))).toEqual([]);
  });
});

describe('a dictionary is refused', () => {
  const refusal = (changes: Record<string, string | undefined>) => {
    const words = Object.fromEntries(Object.entries({ ...english, ...changes }).filter((pair): pair is [string, string] => pair[1] !== undefined));
    return faults(words, 'en').map((fault) => fault.en);
  };
  test('when a phrase is missing or empty', () => {
    expect(refusal({ 'nav.home': undefined })).toEqual(['“nav.home” is missing: First link of the breadcrumb']);
    expect(refusal({ 'nav.home': ' ' })).toEqual(['“nav.home” is missing: First link of the breadcrumb']);
  });
  test('when it has a phrase that nothing says', () => {
    expect(refusal({ 'nav.hom': 'Home' })).toEqual(['“nav.hom” is not a key']);
  });
  test('when a phrase loses one of its values', () => {
    expect(refusal({ 'feed.title': 'Stories' })).toEqual(['“feed.title” must hold: site']);
  });
  test('when a plural form is missing', () => {
    expect(refusal({ 'story.minutes_one': undefined })).toEqual(['“story.minutes_one” is missing: Reading time of a story']);
  });
  test('when two sections would have the same address, or one that is none', () => {
    expect(refusal({ 'path.firm': 'stories' })).toEqual(['“stories” is the address of two sections']);
    expect(refusal({ 'path.firm': 'Le imprese' })).toEqual(['“Le imprese” in “path.firm” cannot stand in an address']);
  });
});

test('a plural phrase has the forms of its language', () => {
  const key: Key = 'story.minutes';
  expect(formsOf(key, 'en')).toEqual(['story.minutes_one', 'story.minutes_other']);
  expect(formsOf(key, 'it').sort()).toEqual(['story.minutes_many', 'story.minutes_one', 'story.minutes_other']);
  expect(formsOf(key, 'pl').sort()).toEqual(['story.minutes_few', 'story.minutes_many', 'story.minutes_one', 'story.minutes_other']);
});

describe('the translator', () => {
  test('says a phrase with its values, and counts', () => {
    const t = translator(en, english);
    expect(t('related.craft', { name: 'Ann <b>' })).toBe('Same craft: Ann <b>');
    expect(t('story.minutes', { count: 1 })).toBe('1-minute read');
    expect(t('story.minutes', { count: 7 })).toBe('7-minute read');
    expect(translator(it, shipped['it'] ?? {})('story.minutes', { count: 1 })).toBe('1 minuto di lettura');
  });
  test('fails rather than hide a missing phrase or value', () => {
    expect(() => translator(en, {})('nav.home')).toThrow('The en dictionary lacks “nav.home”');
    expect(() => translator(en, english)('related.craft')).toThrow('The en dictionary lacks a value for {{name}}');
  });
});

describe('numbers, dates and names are written as the language writes them', () => {
  test('in Italian and in British English', () => {
    const [italian, british] = [formatter('it-IT'), formatter('en-GB')];
    expect(italian.date('2026-03-02')).toBe('2 marzo 2026');
    expect(british.date('2026-03-02')).toBe('2 March 2026');
    expect(italian.number(1234.5)).toBe('1234,5');
    expect(british.kilometres(1234.5)).toBe('1,234.5 km');
    expect(italian.country('JP')).toBe('Giappone');
    expect(british.language('it')).toBe('Italian');
    expect(british.list(['oak', 'ash', 'elm'])).toBe('oak, ash and elm');
    expect(italian.euros(12)).toBe('12\u00a0€');
  });
});
