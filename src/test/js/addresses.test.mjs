import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as places from 'zhenggai/places';
import { parameters, Refusal } from 'zhenggai/server';

test('a query has what is asked for and nothing that is empty', () => {
  assert.equal(parameters({ q: '山门 镇', unit: '', page: 0, plan: null, year: undefined, overdue: false }).toString(),
    'q=%E5%B1%B1%E9%97%A8+%E9%95%87&page=0&overdue=false');
});

test('addresses of pages carry their filter', () => {
  assert.equal(places.ledgerAddress({}), '#/rectification-ledger');
  assert.equal(places.ledgerAddress({ unit: 'a&b', page: '' }), '#/rectification-ledger?unit=a%26b');
  assert.equal(places.boardAddress({ tab: 'wall' }), '#/rectification-board?tab=wall');
  assert.equal(places.importAddress({ import: '7' }), '#/rectification-ledger-import?import=7');
  assert.equal(places.caseAddress('TD/1'), '#/case/TD%2F1');
});

test('a refusal speaks the words of the server, or says what to do', () => {
  assert.equal(new Refusal(409, { detail: '已由他人办理' }).message, '已由他人办理');
  assert.match(new Refusal(0).message, /检查网络/);
  assert.match(new Refusal(503, null).message, /503.*稍后重试/);
  assert.deepEqual(new Refusal(422, { problems: [{ field: 'id' }] }).problems, [{ field: 'id' }]);
});
