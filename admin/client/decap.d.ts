/** What the newsroom uses of Decap's packages, which come without types of their own (or with ones that do not say this). */

interface DecapPhrases {
  readonly [key: string]: string | DecapPhrases;
}

interface DecapWidget {
  Widget(): object;
}

declare module 'decap-cms-core' {
  export const DecapCmsCore: {
    init(options: { readonly config: unknown }): void;
    registerBackend(name: string, backend: unknown): void;
    registerLocale(name: string, phrases: object): void;
    registerWidget(widget: object): void;
    registerWidget(name: string, control: unknown): void;
  };
}

declare module 'decap-cms-backend-proxy' {
  export class ProxyBackend {
    getEntry(path: string): Promise<{ readonly data: string; readonly file: { readonly path: string; readonly id: string } }>;
    readonly mediaFolder: string;
    getMedia(folder?: string): Promise<unknown>;
    getMediaFile(path: string): Promise<unknown>;
    unpublishedEntryMediaFile(collection: string, slug: string, path: string, id: string): Promise<unknown>;
    persistEntry(sent: object, options: object): Promise<unknown>;
    unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string>;
    request(payload: { readonly action: string; readonly params: Readonly<Record<string, unknown>> }): Promise<unknown>;
    isGitBackend(): boolean;
    authComponent(): unknown;
    authenticate(): Promise<unknown>;
    logout(): void | Promise<void>;
  }
}

declare module 'decap-cms-core/dist/esm/formats/frontmatter.js' {
  export function frontmatterYAML(): {
    fromFile(text: string): Record<string, unknown>;
    toFile(values: Record<string, unknown>, order: readonly string[]): string;
  };
}

declare module 'decap-cms-locales/dist/esm/index.js' {
  export const en: DecapPhrases;
  export const it: DecapPhrases;
}

declare module 'decap-cms-widget-boolean' {
  const widget: DecapWidget;
  export default widget;
}
declare module 'decap-cms-widget-colorstring' {
  const widget: DecapWidget;
  export default widget;
}
declare module 'decap-cms-widget-datetime' {
  const widget: DecapWidget;
  export default widget;
}
declare module 'decap-cms-widget-file' {
  const widget: DecapWidget;
  export default widget;
}
declare module 'decap-cms-widget-image' {
  const widget: DecapWidget;
  export default widget;
}
declare module 'decap-cms-widget-list' {
  const widget: DecapWidget;
  export default widget;
}
declare module 'decap-cms-widget-number' {
  const widget: DecapWidget;
  export default widget;
}
declare module 'decap-cms-widget-object' {
  const widget: DecapWidget;
  export default widget;
}
declare module 'decap-cms-widget-relation' {
  const widget: DecapWidget;
  export default widget;
}
declare module 'decap-cms-widget-select' {
  const widget: DecapWidget;
  export default widget;
}
declare module 'decap-cms-widget-string' {
  const widget: DecapWidget;
  export default widget;
}
declare module 'decap-cms-widget-text' {
  const widget: DecapWidget;
  export default widget;
}

declare module 'decap-cms-backend-github' {
  export const GitHubBackend: unknown;
}
declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: unknown;
}
declare module 'decap-cms-backend-gitea' {
  export const GiteaBackend: unknown;
}
declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: unknown;
}
