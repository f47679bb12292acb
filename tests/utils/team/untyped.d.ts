// None of these packages has types.
declare module 'express-pouchdb' {
  import type { RequestListener } from 'node:http';
  export default function createApp(pouchDb: unknown, options: object): RequestListener;
}
declare module 'pouchdb-adapter-memory' {
  const plugin: object;
  export default plugin;
}
declare module 'pouchdb-core' {
  const pouchDb: { plugin(plugin: object): void; defaults(options: object): unknown };
  export default pouchDb;
}
