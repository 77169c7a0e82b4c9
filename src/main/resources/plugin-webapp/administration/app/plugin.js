/*
 * 管理事项 in Cockpit, for the three administrators: what takes two of them, and files of the models; each sees the sections that are theirs.
 */
import { entry, page } from 'zhenggai/cockpit';
import { pages } from 'zhenggai/server';
import { el } from 'zhenggai/ui';
import { ask } from './server.js';

const access = async () => {
  const given = await ask('GET', 'access');
  return given.acts && given;
};

async function show(root, notes, given) {
  const [{ actSection }, { modelSection }] = await Promise.all([import('./acts.js'), import('./models.js')]);
  const acts = actSection(notes);
  const sections = given.models ? [acts, modelSection(notes, given.upload, acts.load)] : [acts];
  notes.element.before(el('h1', {}, '管理事项'));
  root.append(...sections.map(section => section.element));
  await Promise.all(sections.map(section => section.load()));
}

const place = { path: '/administration', label: '管理事项', allowed: access };
const calendar = { path: '/working-calendar', label: '工作日历', allowed: async () => (await pages()).repair };

export default [entry({ ...place, priority: 4 }), page({ ...place, kind: 'ad-page', refusal: '管理事项只对系统、安全、审计管理员开放，您无权查看。', show }),
  entry({ ...calendar, priority: 5 }), page({ ...calendar, kind: 'ad-page', refusal: '工作日历由系统管理员维护，您无权修改。',
    show: async (...given) => (await import('./calendar.js')).showCalendar(...given) })];
