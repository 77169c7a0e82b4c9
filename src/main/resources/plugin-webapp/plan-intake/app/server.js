/*
 * What the page asks the server.
 */
import { headers, send, sendFile } from 'zhenggai/server';

const ofDraft = (id, rest) => `plans/drafts/${encodeURIComponent(id)}${rest ? `/${rest}` : ''}`;

/** The drafts, newest first, with their items or only the number of them. */
export async function drafts() {
  const answer = await send('GET', 'plans/drafts');
  return Array.isArray(answer) ? answer : answer.items;
}
export const draft = id => send('GET', ofDraft(id));
export const change = (id, index, fields) => send('PATCH', ofDraft(id, `items/${index}`), {}, fields);
/** Title and year of the document. */
export const rename = (id, fields) => send('PATCH', ofDraft(id), {}, fields);
/** What a confirmation would register now. */
export const preview = id => send('GET', ofDraft(id, 'preview'));
/** What is to be done with a plan that is known already. */
export const choose = (id, choice) => send('PATCH', ofDraft(id), {}, { repeat: choice });
/** What a line of the document is: { item, field }. */
export const assign = (id, line, said) => send('POST', ofDraft(id, `lines/${line}`), {}, said);
export const lessons = () => send('GET', 'plans/lessons');
export const teach = lesson => send('POST', 'plans/lessons', {}, lesson);
export const changeLesson = (id, meaning) => send('PATCH', `plans/lessons/${id}`, {}, { meaning });
export const forgetLesson = id => send('DELETE', `plans/lessons/${id}`);
/** @param carry changes of a registered plan that the office decided to carry out: [{ index, field }] */
export const confirm = (id, carry = []) => send('POST', ofDraft(id, 'confirm'), {}, { carry });
export const units = async () => (await send('GET', 'organization')).units.filter(unit => unit.kind !== 'ADMINISTRATION');

/** Sends a file; {@code progress} is called with the part that has gone. */
export function upload(file, progress) {
  return sendFile('plans/drafts', file, {}, (sent, total) => total && progress(sent / total));
}

/** The plan's running process, for a link; null where it cannot be told. */
export async function planProcess(engineApi, planId) {
  try {
    const query = new URLSearchParams({ businessKey: planId, processDefinitionKey: 'rectification-plan' });
    const response = await fetch(`${engineApi}/process-instance?${query}`, { credentials: 'same-origin', headers: headers('GET') });
    const found = response.ok ? await response.json() : [];
    return found.length > 0 ? found[0].id : null;
  } catch (unreachable) {
    return null;
  }
}
