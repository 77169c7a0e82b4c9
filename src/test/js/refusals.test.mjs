import assert from 'node:assert/strict';
import { test } from 'node:test';
import './modules.mjs';

const webapp = new URL('../../main/resources/static/webapp/', import.meta.url);
const { countText, fieldOf, lineText, problemsOf, rowOf, rowText } = await import(new URL('form-places.js', webapp).href);
const { barOf, barText, sentText, waitingText } = await import(new URL('transport-words.js', webapp).href);
const { becameText, urgedText } = await import('zhenggai/words');

const fields = [{ label: '调查日期', row: null }, { label: '涉及面积', row: null }, { label: '其中：耕地 *', row: null },
  { label: '节点内容', row: 0 }, { label: '日期', row: 1 }, { label: '完成日期*', row: 1 }, { label: '完成日期', row: 0 }];

test('a refusal is led to its field by label, in a list by its row', () => {
  assert.equal(fieldOf({ field: 'farmlandMu', label: '其中：耕地' }, fields), 2);
  assert.equal(fieldOf({ field: 'milestones[1].dueOn', label: '第2个节点的完成日期' }, fields), 5);
  assert.equal(fieldOf({ field: 'milestones[0].dueOn', label: '第1个节点的完成日期' }, fields), 6);
  assert.equal(fieldOf({ field: 'milestones[4].dueOn', label: '第5个节点的完成日期' }, fields), -1);
  assert.equal(fieldOf({ field: 'officer', label: '经办人' }, fields), -1);
  assert.equal(fieldOf({ field: 'sentOn', label: '送出日期' }, [{ label: '送出日期（不得晚于今天）*', row: null }]), 0);
  assert.equal(rowOf('milestones[12].dueOn'), 12);
  assert.equal(rowOf('areaMu'), null);
});

test('a line says the field once, and no keys', () => {
  assert.equal(lineText({ label: '第2个节点的完成日期', message: '不得晚于2024年6月1日' }), '第2个节点的完成日期：不得晚于2024年6月1日');
  assert.equal(lineText({ message: '这项任务已经办结' }), '这项任务已经办结');
  assert.equal(rowText(1, '完成日期'), '第2行的完成日期');
  assert.equal(rowText(null, '完成日期'), '完成日期');
  assert.equal(countText([1, 2]), '有2处需要更正');
});

test('what the server says becomes problems, whatever it sent', () => {
  const problem = { field: 'a', label: '甲', message: '乙' };
  assert.deepEqual(problemsOf(400, JSON.stringify({ message: 'x', problems: [problem] }), ''), [problem]);
  assert.equal(problemsOf(409, '{"message":"这项任务已经办结"}', '')[0].message, '这项任务已经办结');
  assert.equal(problemsOf(503, '<html>', '系统正在维护')[0].message, '系统正在维护');
  assert.equal(problemsOf(0, '', '网络已断开')[0].message, '网络已断开');
});

test('a broken request is told in words with what to do', () => {
  assert.match(barText('Request has been terminated\nPossible causes: the network is offline'), /网络已断开.*再次提交/);
  assert.match(barText('Service Unavailable'), /系统正在启动或维护/);
  assert.equal(barText('{"timestamp":"2026-11-30T07:31:40","status":401,"error":"Unauthorized"}'), '登录已失效，请重新登录。');
  assert.equal(barText('{"message":"您没有权限这样做"}'), '您没有权限这样做');
  assert.equal(barText('这项任务已由他人领取'), '这项任务已由他人领取');
  assert.equal(barText(undefined), '');
  assert.deepEqual(barOf({ status: '<task> <- 没有找到，或者它与您的单位无关', message: '<task> <- 没有找到，或者它与您的单位无关' }),
    { status: '任务没有打开', message: '这项任务已由他人办结，或者已不再需要办理。请在列表中选择其他任务。' });
  assert.deepEqual(barOf({ status: '<filters> <- x', message: 'Service Unavailable' }).status, '没有读到');
  assert.deepEqual(barOf({ status: '领取失败', message: '这项任务已由他人领取' }), { status: '领取失败', message: '这项任务已由他人领取' });
  assert.match(waitingText(0), /自动重试/);
  assert.match(waitingText(503), /自动重试/);
  assert.equal(waitingText(404), null);
  assert.equal(sentText(400), null);
});

test('an urging says who asks until when, and what became of it', () => {
  const one = { byLeader: true, byName: '区政府分管领导', urgedAt: '2024-06-03T09:05:00+08:00', until: '2024-06-06' };
  assert.equal(urgedText(one), '领导催办：区政府分管领导，2024年6月3日 09:05，2024年6月6日前办理');
  assert.equal(urgedText({ ...one, byLeader: false, byName: undefined, by: '甲' }).startsWith('催办：甲，'), true);
  const unread = [{ readAt: null }, { readAt: null }];
  assert.equal(becameText(unread, [{ doneAt: null }]), '对方尚未阅读，尚未办结');
  assert.equal(becameText([{ readAt: 'x' }, { readAt: null }], [{ doneAt: 'x' }]), '2人中1人已读，已办');
  assert.equal(becameText([{ readAt: 'x' }], [{ doneAt: 'x' }, { doneAt: null }]), '对方均已读，2项中已办1项');
});
