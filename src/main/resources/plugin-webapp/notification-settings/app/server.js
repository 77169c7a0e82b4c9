import { api, send as ask, sendFile } from 'zhenggai/server';

export const address = path => api(`notification/${path}`);
export const send = (method, path, body) => ask(method, `notification/${path}`, {}, body);
export const upload = (path, file) => sendFile(`notification/${path}`, file);
