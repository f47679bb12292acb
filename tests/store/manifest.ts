import config from '../../wxt.config.ts';

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly browser_specific_settings?: {
    readonly gecko: {
      readonly data_collection_permissions: {
        readonly required: readonly string[];
        readonly optional?: readonly string[];
      };
    };
  };
}

/** The manifest that `wxt.config.ts` makes. nb. WXT itself adds `sidePanel`, because there is a side panel. */
export function manifestOf(browser: 'chrome' | 'firefox'): Manifest {
  const { manifest: create, hooks } = config as unknown as {
    manifest(env: object): Manifest;
    hooks: { 'build:manifestGenerated'(wxt: unknown, manifest: Manifest): void };
  };
  const manifest = create({ browser, command: 'build', mode: 'production', manifestVersion: 3 });
  hooks['build:manifestGenerated'](undefined, manifest);
  return browser === 'firefox'
    ? manifest
    : { ...manifest, permissions: [...manifest.permissions, 'sidePanel'] };
}
