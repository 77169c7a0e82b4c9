/*
 * What the pages ask the server.
 */
import { send, sendFile } from 'zhenggai/server';

/** The chart library, loaded when the first chart is drawn. */
let library;
export function charts() {
  library = library || import('zhenggai/charts');
  return library;
}

export const board = (view, asked) => send('GET', `dashboard/${view}`, asked);
export const frame = () => board('frame', {});
export const patrols = () => send('GET', 'patrols', {});
export const patrol = id => send('GET', `patrols/${encodeURIComponent(id)}`, {});
export const ledger = asked => send('GET', 'ledger', asked);
export const keptColumns = () => send('GET', 'ledger/columns', {});
export const keepColumns = fields => send('PUT', 'ledger/columns', {}, fields);
export const views = () => send('GET', 'ledger/views', {});
export const keepView = (name, query) => send('PUT', 'ledger/views', { name }, query);
export const dropView = name => send('DELETE', 'ledger/views', { name });
export const act = (action, order) => send('POST', `ledger/actions/${action}`, {}, order);
export const importOf = id => send('GET', `ledger/imports/${encodeURIComponent(id)}`, {});
export const commitImport = id => send('POST', `ledger/imports/${encodeURIComponent(id)}/commit`, {}, {});

/** Reads a ledger file; gives what it would change. */
export const uploadLedger = (file, finding, progress) => sendFile('ledger/imports', file, { finding }, progress);
