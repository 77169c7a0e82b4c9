import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plugin } from './modules.mjs';

const { readNotice } = await plugin('administration', 'calendar-text.js');

const NOTICE = `国务院办公厅关于2026年部分节假日安排的通知
各省、自治区、直辖市人民政府：
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

test('the yearly notice is read as it is printed', () => {
  const found = readNotice(NOTICE, 2030);
  assert.equal(found.year, 2026);
  assert.deepEqual(found.off, [{ name: '元旦', from: '2026-01-01', to: '2026-01-03' }, { name: '春节', from: '2026-02-15', to: '2026-02-23' },
    { name: '清明节', from: '2026-04-04', to: '2026-04-06' }, { name: '国庆节', from: '2026-10-01', to: '2026-10-07' }]);
  assert.deepEqual(found.on, ['2026-01-04', '2026-02-14', '2026-02-28', '2026-09-20', '2026-10-10']);
  assert.deepEqual(found.unread, []);
});

test('what is no day, or nobody\'s holiday, is told', () => {
  const found = readNotice('元旦：1月1日放假。\n春节：2月30日至3月1日放假。', 2027);
  assert.deepEqual(found.off, [{ name: '元旦', from: '2027-01-01', to: '2027-01-01' }]);
  assert.deepEqual(found.unread, ['2月30日至3月1日放假']);
  assert.deepEqual(readNotice('5月1日至5日放假', 2027).unread, ['5月1日至5日放假']);
  assert.deepEqual(readNotice('', 2027), { year: 2027, off: [], on: [], unread: [] });
});
