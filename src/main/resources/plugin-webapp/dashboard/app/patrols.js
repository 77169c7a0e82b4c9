/*
 * 田长制巡查: the patrols of the units that the reader may see, and of one of them every period with its grids and what was found.
 */
import { boardAddress } from 'zhenggai/places';
import { cell, el, facts, hint, mark, rowHead, section, table } from 'zhenggai/ui';
import { dateText, numberText } from 'zhenggai/words';
import { patrol, patrols } from './server.js';

const KINDS = { OPEN: ['open', '▶'], RECORDED: ['open', '▶'], RETURNED: ['open', '▶'], MISSED: ['bad', '●'], UNFINISHED: ['bad', '●'],
  SIGNED: ['good', '✓'], UNSIGNED: ['bad', '●'] };

const state = one => mark(...KINDS[one.state], one.late && !['MISSED', 'UNFINISHED'].includes(one.state) ? `${one.stateText}（曾逾期）`
  : one.stateText);
const span = one => `${dateText(one.beginsOn)}至${dateText(one.endsOn)}`;
const walked = one => `${one.patrolled}/${one.grids}`;
const open = (one, words) => el('a', { href: boardAddress({ tab: 'patrols', patrol: one.id }), 'aria-label': `${one.unitName}：${one.key}` },
  words);

function row(one) {
  const now = one.periods[0];
  return [rowHead(open(one, one.unitName)), one.stateText, one.cadence, now ? `第${now.number}期，${span(now)}` : '尚未开始',
    now ? walked(now) : '', now ? state(now) : '', numberText(one.found), numberText(one.missed), numberText(one.unsigned)];
}

const period = one => section(`第${one.number}期　${span(one)}`, facts([
  ['状态', state(one)],
  ['登记', one.recordedBy && `${one.recordedBy}，${dateText(one.recordedOn)}`],
  ['签阅', one.signedBy && `${one.conclusion}（${one.signedBy}，${dateText(one.signedOn)}）${one.comment ? `：${one.comment}` : ''}`]]),
table({ kind: 'stack', caption: `第${one.number}期各网格的巡查情况`, heads: ['村或网格', '田长（网格员）', '巡查日期', '巡查情况'],
  rows: one.rounds.map(round => [rowHead(round.grid), round.chief, cell('date', dateText(round.patrolledOn, '没有巡查')), round.note || '']) }),
one.finds.length > 0 && [el('h3', {}, '发现的问题'), table({ kind: 'stack', caption: `第${one.number}期发现的问题`,
  heads: ['新发现问题', '村或网格', '地点', '类型', '问题', '现场处置'],
  rows: one.finds.map(find => [rowHead(find.problemKey), find.grid, find.place, find.problemType, find.description, find.handled]) })]);

/** Shows all, or the one that is asked for. */
export async function showPatrols(root, asked) {
  if (!asked.patrol) {
    const all = await patrols();
    root.append(section('各单位的田长制巡查', table({ kind: 'stack',
      heads: ['单位', '状态', '周期', '本期', '已巡查网格', '本期情况', '发现问题', '逾期未登记（期）', '逾期未签阅（期）'],
      rows: all.map(row), none: '没有部署田长制巡查。乡镇的单位负责人在任务列表的“启动流程”中部署。' })));
    return;
  }
  const one = await patrol(asked.patrol);
  root.append(section(`${one.unitName}　${one.key}`, facts([
    ['状态', one.endReason ? `${one.stateText}（${dateText(one.endedOn)}）：${one.endReason}` : one.stateText],
    ['周期', `${one.cadence}，自${dateText(one.firstDay)}起，网格${one.grids}个`],
    ['累计', `发现问题${one.found}个，逾期未登记${one.missed}期，逾期未签阅${one.unsigned}期`]]),
  el('a', { href: boardAddress({ tab: 'patrols' }) }, '各单位的田长制巡查')), ...one.periods.map(period),
  one.periods.length === 0 ? hint('第一期尚未开始。') : '');
}
