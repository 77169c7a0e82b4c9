/*
 * A form shows the case file as it is now: what was uploaded or judged in the tab 案卷, in another window or by somebody else comes in
 * when somebody looks at the form again, and nothing that was typed is touched.
 */
import { refreshed } from './fields.js';
import { factsOf } from './server.js';

/** The case file tells here what was done in it (case-file/app/file.js). */
const CHANNEL = 'zhenggai-case-file';
const REST_MILLIS = 4000;

const desks = new Set();
let last = 0;

async function refresh(desk) {
  const now = await factsOf(desk.task).catch(() => null);
  if (!now || !desk.container.isConnected) {
    return;
  }
  const { data, initialData } = desk.viewer._getState();
  const known = Object.fromEntries(Object.entries(now).filter(([name]) => name in desk.facts));
  const changed = refreshed(desk.fields, data, desk.facts, known);
  desk.facts = { ...desk.facts, ...known };
  if (changed) {
    const typed = new Set(desk.fields.map(one => one.key));
    const facts = Object.fromEntries(Object.entries(known).filter(([name]) => !typed.has(name)));
    desk.blank = { ...desk.blank, ...known };
    desk.put(changed, { ...initialData, ...facts });
    desk.bar.also('案卷有变化，表单已更新');
  }
}

function all() {
  last = Date.now();
  desks.forEach(desk => (desk.container.isConnected ? refresh(desk) : desks.delete(desk)));
}

const lookedAt = () => document.visibilityState === 'visible' && Date.now() - last > REST_MILLIS && all();

export function live(desk) {
  desks.add(desk);
}

new BroadcastChannel(CHANNEL).addEventListener('message', all);
document.addEventListener('visibilitychange', lookedAt);
window.addEventListener('focus', lookedAt);
