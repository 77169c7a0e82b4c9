/*
 * What the desk asks the server.
 */
import { address, send } from 'zhenggai/server';

/** @param asked tray (OPEN, DONE or BEGUN), group, q and page, each may be missing */
export const desk = asked => send('GET', 'desk', asked);
export const after = task => send('GET', `desk/after/${encodeURIComponent(task)}`);
export const claim = task => send('POST', `tasks/${encodeURIComponent(task)}/claim`);

export const taskAddress = task => `#/?task=${encodeURIComponent(task)}`;

/** The page of a case, which Cockpit shows. */
export const caseAddress = number => address(`camunda/app/cockpit/default/#/case/${encodeURIComponent(number)}`);
