/** What a host says with every file under a path. */
export interface HeaderRule {
  /** The beginning of the path. */
  readonly under: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A file whose name changes with its content need never be asked for again. */
const lasting = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** What a page's own policy cannot say, since it stands in the page: for the host to send. */
export const headerRules: readonly HeaderRule[] = [
  {
    under: '/',
    headers: {
      'Content-Security-Policy': "frame-ancestors 'none'",
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
    },
  },
  {
    // What editors have uploaded runs nothing, also when it is opened by itself.
    under: '/media/',
    headers: { 'Content-Security-Policy': "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'", ...lasting },
  },
  // A forge signs editors in through a window of its own.
  { under: '/admin/', headers: { 'Cross-Origin-Opener-Policy': 'same-origin-allow-popups' } },
  { under: '/_astro/', headers: lasting },
];

/** What the host sends with the file at a path; what is said of a deeper folder counts. */
export const headersAt = (path: string): Readonly<Record<string, string>> => Object.assign({}, ...headerRules.filter(({ under }) => path.startsWith(under)).map(({ headers }) => headers)) as Record<string, string>;

/** The rules as hosts read them that know a file `_headers`: https://developers.cloudflare.com/workers/static-assets/headers/ */
export const headersText = (): string => headerRules.map(({ under, headers }) => [`${under}*`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')).join('\n');
