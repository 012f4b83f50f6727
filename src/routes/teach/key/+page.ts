// The same for everybody: the key stands after the #, and no server is sent it.
export const prerender = true;
