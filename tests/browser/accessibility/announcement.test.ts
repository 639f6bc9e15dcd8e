import { describe, expect } from 'vitest';
import { promised } from '../../promised.ts';
import { test } from '../visit.ts';
import { announced } from './announced.ts';

const story = '/en/stories/three-violins-a-year/';

describe(promised('announcement'), () => {
  test('the menu', async ({ open }) => {
    const page = await open({ width: 390 });
    await page.goto(story);
    expect(await announced(page)).toContain('button "Menu" expanded=false');
    await page.getByRole('button', { name: 'Menu' }).press('Enter');
    const said = await announced(page);
    expect(said).toEqual(expect.arrayContaining(['button "Menu" expanded=true', 'navigation "Menu"', 'list "To read"', 'link "Stories"', 'button "Close" focused=true']));
  });

  test('evidence, its mark and its line of the ledger', async ({ open }) => {
    const page = await open();
    await page.goto(story);
    const said = await announced(page);
    expect(said.filter((line) => line.includes('claim'))).toContain('link "three (checked claim 1: confirmed)"');
    expect(said).toContain('link "Back to claim 1"');
    // What a sign shows is also said.
    expect(await page.locator('#claim-1').ariaSnapshot()).toContain('Result: confirmed');
  });

  test('a recording and its transcript', async ({ open }) => {
    const page = await open();
    await page.goto(story);
    const title = await page.locator('.audio strong').textContent();
    const said = await announced(page);
    expect(said).toContain(`Audio ${JSON.stringify(title)}`);
    expect(said).toContain('DisclosureTriangle "Transcript" expanded=false');
    await page.locator('.audio summary').press('Enter');
    expect(await announced(page)).toContain('DisclosureTriangle "Transcript" focused=true expanded=true');
  });

  test('the choices of the directory, and how many firms they leave', async ({ open }) => {
    const page = await open();
    await page.goto('/en/firms/');
    const before = await announced(page);
    expect(before).toContain('combobox "Sort by" value=Name expanded=false');
    expect(before).toContain('checkbox "Weaving 3"');
    const box = page.getByRole('checkbox', { name: /^Weaving/ });
    await box.focus();
    await page.keyboard.press('Space');
    await page.locator('.found-count', { hasText: '3 firms' }).waitFor();
    const after = await announced(page);
    expect(after).toContain('checkbox "Weaving 3" focused=true checked=true');
    expect(after).toContain('status "" live=polite');
    expect(await page.locator('.found-count').ariaSnapshot()).toBe('- status: 3 firms');
    expect(after).toContain('button "Weaving — remove"');
  });

  test('what a search finds', async ({ open }) => {
    const page = await open();
    await page.goto('/en/search/');
    await page.getByRole('searchbox', { name: 'What are you looking for?' }).fill('goldsmith');
    await page.locator('.result').first().waitFor();
    const said = await announced(page);
    expect(said).toContain('searchbox "What are you looking for?" value=goldsmith focused=true');
    expect(said).toContain('status "" live=polite');
    expect(await page.getByRole('status').ariaSnapshot()).toMatch(/^- status: \d+ results$/);
  });

  test('the pages of a list, the languages and the hours of a firm', async ({ open }) => {
    const page = await open();
    await page.goto('/en/people/');
    expect(await page.getByRole('link', { name: 'Page 1', exact: true }).getAttribute('aria-current')).toBe('page');
    expect(await page.getByRole('navigation', { name: 'Other languages' }).getByRole('link', { name: 'Italiano' }).locator('[lang=it]').count()).toBe(1);
    await page.goto('/en/firms/catenificio-brendolan/');
    expect(await announced(page)).toContain('rowheader "Monday"');
  });
});
