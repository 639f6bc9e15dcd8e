import { fault, PageCheck, type Fault } from './check.ts';
import type { Page } from './site.ts';

export class PolicyIsStrict extends PageCheck {
  readonly sentence = 'a page begins with a Content-Security-Policy that allows its own host alone, and only the search page a compiled program';
  /** What stands in for every directive that a policy does not name, and those that nothing stands in for. */
  readonly #closed: readonly (readonly [directive: string, sources: readonly string[]])[] = [
    ['default-src', ["'none'"]],
    ['base-uri', ["'none'"]],
    ['form-action', ["'self'", "'none'"]],
    ['require-trusted-types-for', ["'script'"]],
  ];

  *check(page: Page): Generator<Fault> {
    const first = page.first('head')?.children[0];
    if (first?.attribute('http-equiv')?.toLowerCase() !== 'content-security-policy') {
      yield fault(page, 'the page does not begin with its policy', first);
      return;
    }
    const policy = new Map((first.attribute('content') ?? '').split(';').map((directive): [string, string[]] => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }));
    for (const [directive, allowed] of this.#closed) if (policy.get(directive)?.every((source) => allowed.includes(source)) !== true) yield fault(page, `the policy leaves ${directive} open`, first);
    const known = ["'none'", "'self'", "'script'", ...(page.first('site-search') ? ["'wasm-unsafe-eval'"] : [])];
    for (const [directive, sources] of policy) for (const source of sources) if (!known.includes(source)) yield fault(page, `the policy allows ${source} in ${directive}`, first);
    const runs = page.first('script[src]') !== undefined;
    if (!runs && policy.get('script-src')?.join() !== "'none'") yield fault(page, 'the page has no script and may run one', first);
  }
}

export class NothingWrittenIntoAPageRuns extends PageCheck {
  readonly sentence = 'no script, handler or style is written into a page';

  *check(page: Page): Generator<Fault> {
    for (const script of page.all('script')) if (script.attribute('src') === undefined && script.attribute('type') !== 'application/ld+json') yield fault(page, 'a script is written into the page', script);
    for (const style of page.all('style')) yield fault(page, 'styles are written into the page', style);
    for (const tag of page.all('[style]')) yield fault(page, 'an element has a style of its own', tag);
    for (const tag of page.root.inside()) for (const name of tag.attributes) if (name.startsWith('on')) yield fault(page, `an element has the handler ${name}`, tag);
    for (const tag of page.all('[href^=javascript:], [action^=javascript:], [formaction], iframe, object, embed, base')) yield fault(page, 'an element can run what is not the site’s', tag);
  }
}
