/*
 * 系统状况 in Cockpit, for the system administrator: how everything stands that runs by itself, what to do about it, and what is stuck.
 */
import { entry, page } from 'zhenggai/cockpit';
import { pages, send } from 'zhenggai/server';
import { button, el, hint, mark, rowHead, section, table, whileBusy } from 'zhenggai/ui';
import { moment } from 'zhenggai/words';
import { failureTable } from './failures.js';

/** Sign and colour of a level; its word comes along. */
const MARKS = { GOOD: ['good', '✓'], WARNING: ['open', '！'], BAD: ['bad', '✗'] };

const factRow = fact => [rowHead(fact.label), mark(...MARKS[fact.level], fact.levelText), fact.says, fact.advice];

const worst = facts => ['BAD', 'WARNING', 'GOOD'].map(level => facts.filter(fact => fact.level === level)).find(some => some.length > 0);

const verdict = facts => (worst(facts)[0].level === 'GOOD' ? '全部正常。'
  : `${worst(facts).length}项${worst(facts)[0].levelText}：${worst(facts).map(fact => fact.label).join('、')}。`);

async function show(root, notes) {
  const place = el('div', { className: 'cd-stack' });
  async function load() {
    const found = await send('GET', 'condition');
    place.replaceChildren(
      section('状况', el('p', { role: 'status' }, `${verdict(found.facts)}测于${moment(found.measured)}。`),
        el('div', { className: 'cd-facts' }, table({ kind: 'stack', heads: ['项目', '状况', '说明', '怎么办'], rows: found.facts.map(factRow) }))),
      section('停滞的环节', failureTable(found.failures, notes, load),
        found.more > 0 ? hint(`另有${found.more}个未列出，请先处理以上的。`) : null));
  }
  notes.element.before(el('h1', {}, '系统状况'));
  const again = button('重新测量', event => notes.attempt(() => whileBusy(event.currentTarget, '正在测量……', load)));
  root.append(el('div', { className: 'zu-actions' }, again), place);
  await load();
}

const place = { path: '/condition', label: '系统状况', allowed: async () => (await pages()).repair };

export default [entry({ ...place, priority: 6 }), page({ ...place, kind: 'cd-page', refusal: '系统状况只对系统管理员开放，您无权查看。', show })];
