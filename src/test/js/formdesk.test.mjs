import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plugin } from './modules.mjs';

const { fieldsOf, merged, refreshed, typed } = await plugin('form-desk', 'fields.js');
const { Keeper } = await plugin('form-desk', 'keeper.js');
const { timeText } = await plugin('form-desk', 'bar.js');

const FIELDS = fieldsOf([{ type: 'text', text: 'x' }, { type: 'textarea', key: 'facts' }, { type: 'checkbox', key: 'done' },
  { type: 'textfield', key: 'number', readonly: true }, { type: 'group', components: [{ type: 'number', key: 'area' }] },
  { type: 'dynamiclist', path: 'answers', allowAddRemove: false, components: [{ type: 'textfield', key: 'number', readonly: true },
    { type: 'textarea', key: 'answer' }] },
  { type: 'dynamiclist', path: 'comments', components: [{ type: 'textarea', key: 'text' }] }]);

test('what was typed is what people can write, and nothing the form shows', () => {
  assert.deepEqual(typed(FIELDS, { facts: '查明', done: false, number: '7', area: 1.5, problem: '事实', answers: [{ number: '1' }] }),
    { facts: '查明', done: false, area: 1.5, answers: [{ number: '1' }] });
});

test('what was proposed and taken away was typed, too', () => {
  assert.deepEqual(typed(FIELDS, { facts: null, area: null }, { facts: '提示' }), { facts: null });
});

test('a draft goes back into a form whose facts have changed meanwhile', () => {
  const data = { problem: '今天的', number: '8', answers: [{ number: '2', answer: '' }, { number: '3', answer: '' }], comments: [{ text: '' }] };
  const draft = { facts: '查明', number: '7', answers: [{ number: '1', answer: '旧' }, { number: '2', answer: '已改' }],
    comments: [{ text: '缺' }, { text: '错' }], gone: 1 };
  assert.deepEqual(merged(FIELDS, data, draft), { problem: '今天的', number: '8', facts: '查明',
    answers: [{ number: '2', answer: '已改' }, { number: '3', answer: '' }], comments: [{ text: '缺' }, { text: '错' }] });
});

test('facts of today come into a form without touching what was typed', () => {
  const before = { text: '应交2类，已交0类', facts: '', comments: [{ text: '模糊' }] };
  const data = { ...before, facts: '我写的', comments: [{ text: '模糊，请重拍' }, { text: '' }] };
  assert.equal(refreshed(FIELDS, data, before, { ...before }), null);
  assert.deepEqual(refreshed(FIELDS, data, before, { text: '应交2类，已交1类', facts: '提示', comments: [{ text: '模糊' }, { text: '日期不符' }] }),
    { text: '应交2类，已交1类', facts: '我写的', comments: [{ text: '模糊，请重拍' }, { text: '日期不符' }] });
  assert.equal(refreshed(FIELDS, before, before, { ...before, facts: '提示' }).facts, '提示');
});

/** A keeper whose time passes when the test says so. */
function desk(save) {
  const said = [];
  const state = { value: { facts: '' }, due: null };
  const timers = { setTimeout: (act, millis) => { state.due = { act, millis }; return 1; }, clearTimeout: () => { state.due = null; } };
  const keeper = new Keeper('t', { version: 0 }, { server: { save, leave: () => said.push('leave') }, values: () => structuredClone(state.value),
    tell: told => said.push(told.state), timers });
  return { keeper, said, type: text => { state.value = { facts: text }; keeper.touched(); },
    pass: () => { const { due } = state; state.due = null; return due?.act(); }, due: () => state.due };
}

test('what is typed while it is being saved is saved next, on the version before', async () => {
  const sent = [];
  let one = null;
  one = desk(async (task, version, values) => {
    sent.push([version, values.facts]);
    if (version === 0) {
      one.type('甲乙');
    }
    return { version: version + 1 };
  });
  one.type('甲');
  await one.pass();
  await one.pass();
  assert.deepEqual(sent, [[0, '甲'], [1, '甲乙']]);
  assert.equal(one.keeper.unsaved, false);
  assert.equal(one.due(), null);
});

test('a lost network is waited for, another window is asked about, an ended task is left alone', async () => {
  const answers = [{ status: 0 }, { status: 409, message: '另一个窗口' }];
  const one = desk(async () => { throw answers.shift(); });
  one.type('甲');
  await one.pass();
  assert.equal(one.said.at(-1), 'waiting');
  assert.ok(one.due());
  await one.pass();
  assert.equal(one.said.at(-1), 'elsewhere');
  one.type('乙');
  assert.equal(one.due(), null);
  one.keeper.leave();
  assert.ok(!one.said.includes('leave'));
  const ended = desk(async () => { throw { status: 404 }; });
  ended.type('甲');
  await ended.pass();
  ended.type('乙');
  assert.equal(ended.due(), null);
  assert.equal(ended.said.at(-1), 'over');
});

test('the time says the day only where it is another', () => {
  assert.equal(timeText('2024-05-20T10:03:00+08:00', '2024-05-20T11:00:00+08:00'), '10:03');
  assert.equal(timeText('2024-05-19T10:03:00+08:00', '2024-05-20T11:00:00+08:00'), '2024年5月19日 10:03');
});
