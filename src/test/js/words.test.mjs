import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as words from 'zhenggai/words';

test('a day is read as people write it', () => {
  ['2024-6-1', '2024-06-01', '2024年6月1日', '2024年06月01', '2024.6.1', '2024/6/1', '20240601', ' 2024 年 6 月 1 日 ']
    .forEach(text => assert.equal(words.dayOf(text), '2024-06-01', text));
  ['', '6月1日', '2024-13-01', '2024-02-30', '2023-02-29', '2024-6', '24-6-1', '2024-6-1 08:30', '明天', '202461']
    .forEach(text => assert.equal(words.dayOf(text), undefined, text));
  assert.equal(words.dayOf('2024-02-29'), '2024-02-29');
});

test('a year is read with and without its word', () => {
  ['2024', '2024年', '2024年度', ' 2024 年度 '].forEach(text => assert.equal(words.yearOf(text), 2024, text));
  ['', '24', '2024年6月', '二〇二四'].forEach(text => assert.equal(words.yearOf(text), undefined, text));
});

test('an area is a plain number of 亩 with at most four decimals', () => {
  assert.equal(words.muOf(' 5.33 '), 5.33);
  assert.equal(words.muOf('0'), 0);
  assert.equal(words.muOf('12.3456'), 12.3456);
  ['', '五亩', '5.33亩', '-1', '1,000', '.5', '1e3', '1.23456', '1234567890123'].forEach(text => assert.equal(words.muOf(text), undefined,
    text));
});

test('days and moments are written as a Chinese date, in the offset of the server', () => {
  assert.equal(words.dateText('2024-06-09'), '2024年6月9日');
  assert.equal(words.dateText(null, '无固定期限'), '无固定期限');
  assert.equal(words.moment('2024-06-09T23:05:59+08:00'), '2024年6月9日 23:05');
  assert.equal(words.moment(undefined), '');
  assert.equal(words.exactMoment('2024-06-09T23:05:59+08:00'), '2024年6月9日 23:05:59');
});

test('what happened lately is told from today', () => {
  const now = new Date(2024, 0, 1, 12, 0);
  assert.equal(words.sinceText('2024-01-01T08:30:00+08:00', now), '今天 08:30');
  assert.equal(words.sinceText('2023-12-31T08:30:00+08:00', now), '昨天 08:30');
  assert.equal(words.sinceText('2023-12-30T08:30:00+08:00', now), '2023年12月30日 08:30');
  assert.equal(words.sinceText('2024-06-03T08:30:00+08:00', new Date(2024, 6, 1)), '6月3日 08:30');
});

test('numbers, areas, sizes and distances', () => {
  assert.equal(words.numberText(12345), '12,345');
  assert.equal(words.areaText(1234.5), '1,234.50');
  assert.equal(words.sizeText(1), '1 KB');
  assert.equal(words.sizeText(1024 * 1024 - 1), '1024 KB');
  assert.equal(words.sizeText(1024 * 1024), '1.0 MB');
  assert.equal(words.distanceText(999.4), '999米');
  assert.equal(words.distanceText(1000), '1.0公里');
  assert.equal(words.partText(2, 3), '66%');
  assert.equal(words.partText(999, 1000), '99%');
});

test('a direction is one of eight, whatever way it was turned', () => {
  [[0, '北'], [22, '北'], [23, '东北'], [90, '东'], [180, '南'], [337, '西北'], [338, '北'], [360, '北'], [-90, '西'], [720, '北']]
    .forEach(([degrees, wind]) => assert.equal(words.windText(degrees), `朝${wind}`, String(degrees)));
});

test('a place names its system', () => {
  assert.equal(words.placeText({ longitude: 124.4, latitude: 43.12345678, referenceSystem: 'CGCS2000' }),
    '东经124.40000° 北纬43.12346°（CGCS2000）');
});

test('a code is named, or told as it is', () => {
  const units = [{ code: 'a', text: '甲' }, { id: 'b', name: '乙' }];
  assert.equal(words.nameOf(units, 'a'), '甲');
  assert.equal(words.nameOf(units, 'b'), '乙');
  assert.equal(words.nameOf(units, 'c'), 'c');
  assert.equal(words.nameOf(units, null, '所有单位'), '所有单位');
});
