import { serveGallery } from './serve.ts';

const { url } = await serveGallery(5180);
console.log(`Gallery of components: ${url}\nPress Ctrl-C to stop.`);
