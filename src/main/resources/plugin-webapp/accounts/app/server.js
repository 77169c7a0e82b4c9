import { send as ask } from 'zhenggai/server';

/** Asks about accounts, or about the one named by the path. */
export const send = (method, path, body, asked = {}) => ask(method, path ? `accounts/${path}` : 'accounts', asked, body);
