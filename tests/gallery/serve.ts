import { createServer, type ViteDevServer } from 'vite';

/** Serves the gallery on 127.0.0.1. It is no entrypoint of WXT's, so no build contains it. */
export async function serveGallery(port: number): Promise<{ url: string; server: ViteDevServer }> {
  const server = await createServer({
    configFile: false,
    root: new URL('../../', import.meta.url).pathname,
    appType: 'mpa',
    publicDir: false,
    cacheDir: 'node_modules/.cache/gallery',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    optimizeDeps: { entries: ['tests/gallery/*.html'] },
    server: { host: '127.0.0.1', port },
  });
  await server.listen();
  const origin = server.resolvedUrls?.local[0];
  if (!origin) throw new Error('The server has no address.');
  return { url: `${origin}tests/gallery/`, server };
}
