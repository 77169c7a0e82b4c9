/*
 * What the case file shares with the dashboard, and the one place that knows where it lies; and what it asks the server itself.
 */
import { el } from 'zhenggai/ui';
import { api, send } from 'zhenggai/server';

export { dateText, el, freshId, moment } from 'zhenggai/ui';
export { api, send } from 'zhenggai/server';
export { areaText, dialog, messages, numberText, select } from '../../../dashboard/static/app/dom.js';
export { CASE, caseAddress, ledgerAddress } from '../../../dashboard/static/app/places.js';
export { frame, ledger } from '../../../dashboard/static/app/server.js';

const path = (number, rest) => `cases/${encodeURIComponent(number)}${rest ? `/${rest}` : ''}`;

/** A part of a case: '' for its record, else file, schedule, way, evidence, letters, escalations, messages, incidents. */
export const ofCase = (number, part) => send('GET', path(number, part), {});
export const order = (number, what, body) => send('POST', path(number, what), {}, body);
export const caseLink = (number, rest) => api(path(number, rest));
export const pages = () => send('GET', 'pages', {});

/** A panel with a heading. */
export function panel(title, more, ...content) {
  return el('section', { className: 'zb-panel cv-panel', 'aria-label': title }, el('h2', {}, title, more), content);
}

/** A panel that reads what it shows by itself: where that fails the others still stand. */
export function loading(title, read, show) {
  const place = el('div', {}, el('p', { className: 'zb-hint' }, '正在读取…'));
  read.then(answer => place.replaceChildren(...[show(answer)].flat(2).filter(Boolean)))
    .catch(refusal => place.replaceChildren(el('p', { className: 'zb-note zb-note-bad' }, refusal.message)));
  return panel(title, null, place);
}

export const hint = text => el('p', { className: 'zb-hint' }, text);
