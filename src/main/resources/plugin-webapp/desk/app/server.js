/*
 * What the desk asks the server.
 */
import { address, api, send } from 'zhenggai/server';

/** @param asked tray (OPEN, DONE, BEGUN or COPIES), group, q and page, each may be missing */
export const desk = asked => send('GET', 'desk', asked);
export const after = task => send('GET', `desk/after/${encodeURIComponent(task)}`);
export const colleagues = task => send('GET', `tasks/${encodeURIComponent(task)}/colleagues`);
export const handOn = (task, officer, reason) => send('POST', `tasks/${encodeURIComponent(task)}/hand-on`, {}, { officer, reason });
export const claim = task => send('POST', `tasks/${encodeURIComponent(task)}/claim`);
export const caseOfTask = async task => (await send('GET', `tasks/${encodeURIComponent(task)}/case`)).caseNumber;

/** 加签 at a task. */
const atTask = (task, rest = '') => `tasks/${encodeURIComponent(task)}/opinions${rest}`;
export const opinions = task => send('GET', atTask(task));
export const opinionChoices = task => send('GET', atTask(task, '/choices'));
export const askOpinion = (task, order) => send('POST', atTask(task), {}, order);
export const withdrawOpinion = (task, id) => send('POST', atTask(task, `/${id}/withdrawal`));

/** A copy that was sent to one has been read. */
export const copyRead = id => send('POST', `copies/${id}/reading`);

export const taskAddress = task => `#/?task=${encodeURIComponent(task)}`;

/** The page of a case, which Cockpit shows. */
export const caseAddress = number => address(`camunda/app/cockpit/default/#/case/${encodeURIComponent(number)}`);

/** Whether the officer has a leader's page, and whether it is the first. */
export const who = () => send('GET', 'leader/who');
export const leaderPage = () => send('GET', 'leader');
export const sign = letters => send('POST', 'leader/signatures', {}, { letters });
export const prepare = (id, prepared) => send('PUT', `leader/letters/${id}/draft`, {}, prepared);

/** Letters, and weaker ones that they take in, as one document: whether they can be, its words, its signature. */
const several = (letters, absorbed) => ({ letters: letters.map(one => one.id).join(','), absorbed: absorbed.map(one => one.id).join(',') });
export const merged = (letters, absorbed) => send('GET', 'leader/merged', several(letters, absorbed));
export const mergedWords = (letters, absorbed) => api('leader/merged/words', several(letters, absorbed));
export const signMerged = (letters, absorbed) => send('POST', 'leader/merged', {}, {
  letters: letters.map(one => ({ id: one.id, draft: one.draft.id })), absorbed: absorbed.map(one => one.id) });

/** The words of a letter as they stand now, set by the same press as the issued one. */
export const letterWords = paper => api(`letters/${encodeURIComponent(paper)}/preview`, { words: true });
