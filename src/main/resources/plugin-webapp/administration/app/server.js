/*
 * What the page asks the server.
 */
import { api, send, sendFile } from 'zhenggai/server';

export const address = path => api(path);

export const ask = (method, path, body) => send(method, path, {}, body);

/** Uploads a changed file of the models. */
export const upload = file => sendFile('administration/models', file);
