import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plugin } from './modules.mjs';

const { shownColumns } = await plugin('dashboard', 'columns.js');
const { narrowings } = await plugin('dashboard', 'narrowing.js');
const { asText } = await plugin('dashboard', 'views.js');
const { DAY, fit, months, spanOf, time } = await plugin('dashboard', 'timescale.js');
const { marked } = await plugin('dashboard', 'states.js');

test('columns stand in the order of the ledger, the kept ones or the usual ones', () => {
  const all = ['caseNumber', 'dueDate', 'findingPath', 'village'].map(field => ({ field }));
  assert.deepEqual(shownColumns(all, ['village', 'dueDate', 'gone']).map(one => one.field), ['dueDate', 'village']);
  assert.deepEqual(shownColumns(all, []).map(one => one.field), ['dueDate', 'findingPath']);
});

test('what the numbers of the board bring along is told in words', () => {
  const units = [{ code: 'shanmen', text: '山门镇' }];
  assert.deepEqual(narrowings(units, { lead: 'shanmen', supervising: 'x', overdue: 'true', stage: 'COUNTED', openOn: '2024-06-19',
    q: '风' }),
    [['lead', '牵头单位：山门镇'], ['supervising', '督导单位：x'], ['overdue', '已超期'], ['openOn', '2024年6月19日未销号']]);
  assert.deepEqual(narrowings(units, {}), []);
});

test('two filters are one, in whatever order they were asked', () => {
  assert.equal(asText({ a: '1', b: '2' }), asText({ b: '2', a: '1' }));
  assert.notEqual(asText({ a: '1' }), asText({ a: '2' }));
});

test('the wall shows what has a date, or the time around today', () => {
  const bars = [{ registeredOn: '2024-01-11', dueDate: '2024-06-01' }, { registeredOn: '2024-02-01', endedOn: '2024-03-01' }];
  assert.deepEqual(spanOf(bars, '2024-03-01'), [time('2024-01-01'), time('2024-06-21')]);
  assert.deepEqual(spanOf([], '2024-03-01', 'near'), [time('2024-03-01') - 92 * DAY, time('2024-03-01') + 92 * DAY]);
});

test('the axis has months, quarters or years, and always says which year', () => {
  const near = months(time('2023-11-15'), time('2024-02-15'));
  assert.deepEqual(near.map(({ month, year }) => [month, year]), [[12, 2023], [1, 2024], [2, null]]);
  const quarters = months(time('2023-01-01'), time('2025-12-31'));
  assert.equal(quarters.length, 12);
  assert.deepEqual(quarters[1], { at: time('2023-04-01'), month: 4, year: null });
  assert.deepEqual(months(time('2020-06-01'), time('2026-06-01')).map(({ month, year }) => [month, year]),
    [2021, 2022, 2023, 2024, 2025, 2026].map(year => [null, year]));
});

test('words are cut where their place ends; a Chinese character takes two', () => {
  assert.equal(fit('TD2023-001', 96), 'TD2023-001');
  assert.equal(fit('山门镇风力发电设施未批先建', 60), '山门镇风…');
  assert.equal(fit('', 60), '');
});

test('a state is told by its mark, too', () => {
  assert.equal(marked({ scheduleState: 'OVERDUE', scheduleStateText: '已超期' }), '■ 已超期');
});
