/*
 * What the page asks the server.
 */
import { send as ask } from '../../../../../../../webapp/server.js';

export const send = (method, path, body) => ask(method, `notification/${path}`, {}, body);
