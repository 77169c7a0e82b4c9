/* What the desk of a form asks the server. */
import { address, api, headers, send } from 'zhenggai/server';

const ofTask = (id, rest) => `tasks/${encodeURIComponent(id)}/${rest}`;

export const draft = {
  read: task => send('GET', ofTask(task, 'draft')),
  save: (task, version, values) => send('PUT', ofTask(task, 'draft'), {}, { version, values }),
  restore: (task, version, step) => send('POST', ofTask(task, 'draft/restore'), {}, { version, step }),
  discard: task => send('DELETE', ofTask(task, 'draft')),
  /** Sends what is not kept yet while the page is being left; nobody waits for an answer. */
  leave: (task, version, values) => fetch(api(ofTask(task, 'draft')), { method: 'PUT', credentials: 'same-origin', keepalive: true,
    headers: { ...headers('PUT'), 'Content-Type': 'application/json' }, body: JSON.stringify({ version, values }) }).catch(() => {})
};

/** Where the form says otherwise than the case file, in sentences. */
export const doubts = (task, values) => send('POST', ofTask(task, 'doubts'), {}, values);

/** Phrases for opinions and comments: one's own, and those of the unit. */
export const phrases = {
  read: () => send('GET', 'phrases'),
  add: (text, unit) => send('POST', 'phrases', {}, { text, unit }),
  change: (id, text) => send('PUT', `phrases/${id}`, {}, { text }),
  remove: id => send('DELETE', `phrases/${id}`)
};

const value = ({ type, value: given }) => (type === 'Json' && typeof given === 'string' ? JSON.parse(given) : given);

/** What the task's form shows as of now. */
export async function factsOf(task) {
  const answer = await fetch(address(`camunda/api/engine/engine/default/task/${encodeURIComponent(task)}/form-variables?deserializeValues=false`),
    { credentials: 'same-origin', headers: headers('GET') });
  if (!answer.ok) {
    return null;
  }
  return Object.fromEntries(Object.entries(await answer.json()).map(([name, fact]) => [name, value(fact)]));
}
