/*
 * What the page asks the server.
 */
import { api, send as ask, sendBytes } from '../../../../../../../webapp/server.js';

export const address = path => api(`notification/${path}`);

export const send = (method, path, body) => ask(method, `notification/${path}`, {}, body);

/** Sends a file as a form does. */
export function upload(path, file) {
  const form = new FormData();
  form.append('file', file);
  return sendBytes('POST', `notification/${path}`, {}, form);
}
