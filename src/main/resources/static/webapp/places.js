/*
 * Where things are: the one file that knows the addresses of pages.
 */
import { parameters } from 'zhenggai/server';

export const BOARD = '/rectification-board';
export const LEDGER = '/rectification-ledger';
export const IMPORT = '/rectification-ledger-import';
export const CASE = '/case';
export const PLAN = '/rectification-plan';

/** Address of a case's file, which the plugin case-view shows. */
export const caseAddress = number => `#${CASE}/${encodeURIComponent(number)}`;

/** A registered plan, which the plugin case-view shows; without an id all of them. */
export const planAddress = id => address(PLAN, { id });

/** The ledger with a filter. */
export const ledgerAddress = list => address(LEDGER, list);

/** The board with a filter; tab is '' or 'wall'. */
export const boardAddress = asked => address(BOARD, asked);

/** The page that takes a ledger file in; import names one that was read. */
export const importAddress = asked => address(IMPORT, asked);

function address(path, asked) {
  const query = parameters(asked).toString();
  return `#${path}${query ? `?${query}` : ''}`;
}

/** Goes to an address; the page is shown anew with it. */
export function go(to) {
  window.location.hash = to;
}
