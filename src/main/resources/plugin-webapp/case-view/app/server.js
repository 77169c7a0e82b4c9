/*
 * What the case file asks the server.
 */
import { api, send } from 'zhenggai/server';

const path = (number, rest) => `cases/${encodeURIComponent(number)}${rest ? `/${rest}` : ''}`;

/** A part of a case: '' for its record, else file, schedule, way, evidence, letters, escalations, messages, incidents. */
export const ofCase = (number, part) => send('GET', path(number, part));
export const command = (number, what, body) => send('POST', path(number, what), {}, body);
export const rename = (number, title, reason) => send('PUT', path(number, 'title'), {}, { title, reason });
export const caseLink = (number, rest) => api(path(number, rest));
export const frame = () => send('GET', 'dashboard/frame');
export const ledger = asked => send('GET', 'ledger', asked);
