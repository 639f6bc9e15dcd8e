import { DecapCmsCore as CMS } from 'decap-cms-core';

const forges: Readonly<Record<string, () => Promise<unknown>>> = {
  github: async () => (await import('decap-cms-backend-github')).GitHubBackend,
  gitlab: async () => (await import('decap-cms-backend-gitlab')).GitLabBackend,
  gitea: async () => (await import('decap-cms-backend-gitea')).GiteaBackend,
  forgejo: async () => (await import('decap-cms-backend-forgejo')).ForgejoBackend,
};

/** Has Decap know a forge, if that is what it is to write to. */
export async function registerForge(name: string): Promise<void> {
  const load = forges[name];
  if (load) CMS.registerBackend(name, await load());
}
