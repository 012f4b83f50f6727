import searchScript from '#lib/client/search.ts?worker&url';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ data }) => ({ ...data, searchScript });
