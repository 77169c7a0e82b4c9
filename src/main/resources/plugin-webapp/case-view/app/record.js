/*
 * 办理记录: what happened, newest first.
 */
import { el, moment } from './shared.js';

export const timeline = entries => el('ol', { className: 'zb-record cv-record', reversed: true }, [...entries].reverse().map(entry => el('li', {},
  el('span', { className: 'zb-hint' }, `${moment(entry.happenedAt)} ${entry.actorName}`),
  el('p', {}, entry.summary), entry.detail ? el('p', { className: 'zb-detail' }, entry.detail) : null)));
