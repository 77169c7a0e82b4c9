import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classes } from 'zhenggai/ui';
import { plugin } from './modules.mjs';

const { stateText } = await plugin('accounts', 'state.js');
const { kindOf } = await plugin('administration', 'difference.js');
const { factsText } = await plugin('desk', 'card.js');
const { changesText, resultText, tellingLines } = await plugin('notification-settings', 'checked.js');
const { arrange, inTurn, itemAt } = await plugin('plan-intake', 'arrange.js');
const { termText } = await plugin('plan-intake', 'confirm.js');
const { alike } = await plugin('plan-intake', 'batch.js');
const { itemName } = await plugin('plan-intake', 'item.js');
const { written } = await plugin('plan-intake', 'titles.js');

test('an account stands in one word, and what is added to it', () => {
  assert.equal(stateText({ active: true }), '正常');
  assert.equal(stateText({ active: true, mustChange: true, secondFactor: true }), '待修改口令，动态验证码');
  assert.equal(stateText({ active: true, blockedUntil: '2024-06-01T08:30:00+08:00', mustChange: true }), '登录延时至08:30');
  assert.equal(stateText({ active: false, blockedUntil: '2024-06-01T08:30:00+08:00', administrator: true }), '已停用，管理员');
});

test('a difference tells heads from what comes in and goes out', () => {
  assert.deepEqual(['--- a', '+++ b', '@@ -1 +1 @@', '-old', '+new', ' same', ''].map(kindOf), ['head', 'head', 'head', 'out', 'in', '',
    '']);
});

test('a checked list says what it would change, the wrong lines first', () => {
  const channels = [{ id: 'SMS', name: '短信' }];
  const wrong = { problems: ['请填写11位手机号码'], changes: [] };
  const changes = { problems: [], changes: [{ channel: 'SMS', before: '1', after: '2' }, { channel: 'MAIL', before: 'a', after: '' }] };
  const same = { problems: [], changes: [] };
  assert.deepEqual(tellingLines([same, changes, wrong]), [wrong, changes]);
  assert.equal(changesText(changes, channels), '短信：1 改为 2；删除MAILa');
  assert.equal(changesText(same, channels), '没有改动');
  assert.equal(resultText({ lines: [same, changes], changes: 2, problems: 0 }), '共2人，2项改动，1人没有改动。');
  assert.match(resultText({ lines: [wrong], changes: 0, problems: 1 }), /^有1行不能导入/);
});

test('cards stand as the document has them, or the doubtful first', () => {
  const cards = [[2, 0], [0, 0], [1, 3]].map(([index, count]) => ({ index, item: () => ({ warnings: Array(count).fill('!') }) }));
  assert.deepEqual(arrange(cards, false).map(card => card.index), [0, 1, 2]);
  assert.deepEqual(arrange(cards, true).map(card => card.index), [1, 0, 2]);
});

test('changes go one after the other, also after one that failed', async () => {
  const { run, settled } = inTurn();
  const seen = [];
  const slow = run(() => new Promise(resolve => { setImmediate(() => resolve(seen.push('first'))); }));
  const failed = run(async () => { throw new Error('no'); });
  const last = run(() => seen.push('last'));
  await assert.rejects(failed, /no/);
  await Promise.all([slow, last, settled()]);
  assert.deepEqual(seen, ['first', 'last']);
});

test('a line belongs to the innermost item that has it', () => {
  const items = [{ lines: [1, 9] }, { lines: [3, 4] }, {}];
  assert.equal(itemAt(items, 3), items[1]);
  assert.equal(itemAt(items, 9), items[0]);
  assert.equal(itemAt(items, 10), undefined);
});

test('an item has a short name, a case its term', () => {
  assert.equal(itemName({ path: '一1', heading: '未批先建' }), '一1 未批先建');
  assert.equal(itemName({ problem: '长'.repeat(41) }), `${'长'.repeat(40)}…`);
  assert.equal(termText({ category: 'ONGOING' }), '持续整改，不设期限');
  assert.equal(termText({ category: 'DEADLINE_BOUND', deadline: '2024-06-19' }), '限期整改，2024年6月19日');
});

test('kinds become classes', () => {
  assert.equal(classes('zu-button'), 'zu-button');
  assert.equal(classes('zu-button', 'main small'), 'zu-button zu-button-main zu-button-small');
});

test('a card says where it lies and by when, and nothing twice', () => {
  assert.equal(factsText({ unit: '甲镇', village: '东村', due: '2024-06-01', process: '持续整改', title: '甲镇养殖' }),
    '甲镇　东村　2024年6月1日前办理　持续整改');
  assert.equal(factsText({ unit: null, village: null, due: null, process: '管理事项', title: '管理事项' }), '');
});

test('names of cases that nobody wrote stay as proposed', () => {
  assert.deepEqual(written(null, 2, 1, '甲村占地', '乙村占地'), ['', '甲村占地']);
  assert.deepEqual(written(['旧名', ''], 2, 1, '新名', '提议'), ['旧名', '新名']);
  assert.deepEqual(written(['旧名', ''], 3, 0, '新名', '提议'), ['新名', '', '']);
  assert.deepEqual(written(null, 1, 0, '提议', '提议'), ['']);
});

test('the same doubt at several items is answered once, but never along with another of its field', () => {
  const item = (index, ...warnings) => ({ index, measures: ['清运'], warnings: warnings.map(message => ({ code: 'INFERRED', message, field: 'measures' })) });
  const found = alike([item(0, '甲'), item(1, '甲'), item(2, '甲'), item(3, '甲', '乙')]);
  assert.deepEqual(found.map(([message, those]) => [message, those.map(one => one.index)]), [['甲', [0, 1, 2]]]);
  assert.deepEqual(found[0][1][0].fields, { measures: ['清运'] });
});
