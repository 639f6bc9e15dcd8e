import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { fault, PageCheck, type Fault } from './check.ts';
import { isFramed, type Page } from './site.ts';

export class HtmlIsValid extends PageCheck {
  readonly sentence = 'a page is valid HTML';
  readonly #validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:recommended'], rules: { 'valid-id': ['error', { relaxed: true }] } }));

  *check(page: Page): Generator<Fault> {
    for (const { messages } of this.#validator.validateStringSync(page.html, page.path).results)
      for (const { ruleId, message, selector } of messages) yield { page: page.path, what: `${message} (${ruleId})`, where: selector ?? 'the page' };
  }
}

export class HeadingsAreInOrder extends PageCheck {
  readonly sentence = 'a page has one main heading, and no heading skips a level';

  *check(page: Page): Generator<Fault> {
    if (page.sendsTo !== undefined) return;
    const main = page.all('h1');
    if (main.length !== 1) yield fault(page, `the page has ${main.length} main headings`);
    let before = 0;
    for (const heading of page.all('h1, h2, h3, h4, h5, h6')) {
      const level = Number(heading.name.slice(1));
      if (level > before + 1) yield fault(page, `a heading of level ${level} (“${heading.text}”) follows one of level ${before}`, heading);
      if (heading.text.trim() === '') yield fault(page, 'a heading is empty', heading);
      before = level;
    }
  }
}

export class LandmarksAreThere extends PageCheck {
  readonly sentence = 'a page begins with a way to skip to its content, and has a header, menus with names of their own, one main part and a footer';

  *check(page: Page): Generator<Fault> {
    if (page.sendsTo !== undefined) return;
    const mains = page.all('main');
    if (mains.length !== 1) yield fault(page, `the page has ${mains.length} main parts`);
    if (!isFramed(page)) return;
    const [main] = mains;
    const skip = page.first('a, button, input, select, textarea, summary, audio, video, iframe');
    if (!main || skip?.attribute('href') !== `#${main.attribute('id') ?? ''}`) yield fault(page, 'the first thing that can be reached by keyboard does not lead to the main part', skip);
    if (main && main.attribute('tabindex') !== '-1') yield fault(page, 'the main part cannot take the focus', main);
    for (const landmark of ['header', 'footer']) {
      const found = page.all(landmark).filter((tag) => tag.parent?.name === 'body').length;
      if (found !== 1) yield fault(page, `the page has ${found} elements “${landmark}” of its own`);
    }
    const navs = page.all('nav');
    if (navs.length === 0) yield fault(page, 'the page has no menu');
    for (const nav of navs) {
      const name = nav.attribute('aria-label')?.trim() ?? '';
      if (name === '') yield fault(page, 'a menu has no name', nav);
      else if (navs.some((other) => other !== nav && other.attribute('aria-label')?.trim() === name)) yield fault(page, `two menus are named “${name}”`, nav);
    }
  }
}

export class ImagesHaveAltAndSize extends PageCheck {
  readonly sentence = 'every picture has an alternative text and a size';

  *check(page: Page): Generator<Fault> {
    for (const image of page.all('img')) {
      if (image.attribute('alt') === undefined) yield fault(page, `the picture ${image.attribute('src') ?? ''} has no alternative text`, image);
      // In a link of its own a picture is the link's only name.
      const link = [...image.outwards()].find(({ name }) => name === 'a');
      if (image.attribute('alt')?.trim() === '' && link?.text.trim() === '') yield fault(page, 'a link is a picture without a text', image);
      for (const side of ['width', 'height']) if (!/^[1-9]\d*$/.test(image.attribute(side) ?? '')) yield fault(page, `the picture ${image.attribute('src') ?? ''} has no ${side}`, image);
    }
  }
}

export class IdsAreUnique extends PageCheck {
  readonly sentence = 'no two elements of a page have the same id';

  *check(page: Page): Generator<Fault> {
    const seen = new Set<string>();
    for (const tag of page.all('[id]')) {
      const id = tag.attribute('id') ?? '';
      if (id === '' || /\s/.test(id)) yield fault(page, `“${id}” is no id`, tag);
      if (seen.has(id)) yield fault(page, `“${id}” is the id of two elements`, tag);
      seen.add(id);
    }
  }
}

/** What the headings of a text say, only its editors know: so the page itself has no anchors that begin as theirs do. */
export class HeadingsOfTextsHaveTheirOwnAnchors extends PageCheck {
  readonly sentence = 'only headings of texts have anchors that begin with “text-”';

  *check(page: Page): Generator<Fault> {
    for (const tag of page.all('[id^=text-]')) if (!tag.is('h2, h3, h4')) yield fault(page, `“${tag.attribute('id') ?? ''}” is no heading of a text`, tag);
  }
}

export class IdsThatAreMeantExist extends PageCheck {
  readonly sentence = 'every element that another is labelled, described or controlled by exists';
  readonly #attributes = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-details', 'aria-errormessage', 'aria-flowto', 'aria-activedescendant', 'for', 'headers', 'list', 'form', 'popovertarget'];

  *check(page: Page): Generator<Fault> {
    for (const attribute of this.#attributes)
      for (const tag of page.all(`[${attribute}]`)) {
        const ids = tag.words(attribute);
        if (ids.length === 0) yield fault(page, `${attribute} is empty`, tag);
        for (const id of ids) if (!page.ids.has(id)) yield fault(page, `${attribute} means “${id}”, which does not exist`, tag);
      }
  }
}
