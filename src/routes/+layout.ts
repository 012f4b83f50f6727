import script from '#lib/client/main.ts?worker&url';

// Pages carry no client framework: forms work as they are, and one small script makes them better. It is a bundle
// of its own, imported here so that both builds know it: the server's names it, the browser's makes the file.
export const csr = false;

export const load = () => ({ script });
