/** What a page needs beyond text, pictures and styles of its own host. */
export interface Needs {
  /** Only the search page compiles a program: Pagefind's WebAssembly. */
  readonly searches: boolean;
  /** The development server writes styles into the page; no published page has any. */
  readonly inlineStyles?: boolean;
}

/**
 * The Content-Security-Policy of a page: https://www.w3.org/TR/CSP3/. A page without scripts may run none, and nothing
 * that is written into a page runs at all; JSON-LD is data. Trusted Types refuse that a script makes HTML of a string.
 */
export function policyOf(html: string, { searches, inlineStyles = false }: Needs): string {
  const hasScripts = /<script\s[^>]*\bsrc=/.test(html);
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': hasScripts ? ["'self'", ...(searches ? ["'wasm-unsafe-eval'"] : [])] : ["'none'"],
    // Also where nothing runs that could ask: search engines' tools look for `robots.txt` from within the page.
    'connect-src': ["'self'"],
    'style-src': ["'self'", ...(inlineStyles ? ["'unsafe-inline'"] : [])],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'media-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** A page that begins with its policy: on any host it holds for all that follows. */
export const withPolicy = (html: string, needs: Needs): string => html.replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="${policyOf(html, needs)}">`);
