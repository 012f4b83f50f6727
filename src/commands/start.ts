// `npm start`: builds the pages where something changed, then serves them from this process.
import { buildIfChanged, orStop } from './build.ts';

await orStop(buildIfChanged());
await import('../server.ts');
