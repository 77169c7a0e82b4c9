import { api, send, sendFile } from 'zhenggai/server';

export const address = path => api(`administration/${path}`);
export const ask = (method, path, body) => send(method, `administration/${path}`, {}, body);

/** Uploads a changed file of the models. */
export const upload = file => sendFile('administration/models', file);
