/*
 * 案件情况 and 期限与进度: what the case is about, who answers for it, until when, and why it stands as it does.
 */
import { caseAddress } from 'zhenggai/places';
import { el, facts } from 'zhenggai/ui';
import { dateText, moment, nameOf } from 'zhenggai/words';

const linked = numbers => numbers.map((number, i) => [i > 0 ? '、' : null, el('a', { href: caseAddress(number) }, number)]).flat();

/** Cases that took the place of this one, as its own history names them. */
function replacing(record) {
  const entry = record.timeline.find(one => one.kind === 'CASE_REPLACED');
  return entry && entry.detail ? entry.detail.split('：').pop().split('、') : [];
}

export function about(record, words) {
  const { programme } = words;
  return facts([
    ['案件编号', `${record.caseNumber}（问题${record.findingPath}）`],
    ['问题', record.problem],
    ['整改目标', record.target],
    ['方案措施', record.measures.length > 0 && el('ol', {}, record.measures.map(text => el('li', {}, text)))],
    ['整改类别', words.category],
    ['整改状态', words.state, record.endedOn && `（${dateText(record.endedOn)}）`],
    ['责任单位', words.leadUnit.join('、'), words.coResponsible.length > 0 && `，配合：${words.coResponsible.join('、')}`],
    ['督导单位', words.supervising.join('、')],
    ['村屯', record.village],
    ['面积', `${words.area}（耕地${words.farmland}，永久基本农田${words.basicFarmland}）`],
    ['整改路径', words.route],
    ['一案一策', programme && [el('p', {}, programme.measures), (programme.responsibleLeader || programme.responsiblePerson) && el('p', {},
      [programme.responsibleLeader && `责任领导：${programme.responsibleLeader}`,
        programme.responsiblePerson && `责任人：${programme.responsiblePerson}`]
        .filter(Boolean).join('　'))]],
    ['整改条件', record.condition],
    ['原案', record.relapseOf && ['本案由', linked([record.relapseOf]), '反弹后重新立案']],
    ['反弹后立案', linked(record.relapses)],
    ['清单案件', linked(replacing(record))]], 'ruled');
}

const change = (entry, i) => el('li', {}, `${dateText(entry.changedOn)}：`
  + `${entry.dueBefore ? `由${dateText(entry.dueBefore)}` : i === 0 ? '' : '由无固定期限'}`
  + `${entry.dueBefore || i > 0 ? '变更为' : '定为'}${dateText(entry.dueAfter, '无固定期限')}${entry.documentNo ? `（${entry.documentNo}）` : ''}`
  + `${entry.reason ? `，${entry.reason}` : ''}`);

export function schedule(standing, states, words) {
  const { ladder } = standing;
  return facts([
    ['序时状态', el('strong', { className: `zu-state zu-state-${standing.scheduleState}` }, nameOf(states, standing.scheduleState, ''))],
    ['判断依据', standing.reason],
    ['整改期限', standing.dueDate ? words.due : '无固定期限',
      standing.originalDueDate && standing.originalDueDate !== standing.dueDate && `（原期限${dateText(standing.originalDueDate)}）`],
    ['内部时限', dateText(standing.internalDueDate)],
    ['剩余时间', standing.scheduleState !== 'CLOSED' && (standing.daysOverdue > 0 ? `已超期${standing.daysOverdue}个工作日`
      : standing.daysLeft !== null && standing.daysLeft !== undefined && `${standing.daysLeft}个工作日`)],
    ['暂停原因', standing.holdReason],
    ['最近督办判断', ladder && `${moment(ladder.evaluatedAt)}：${ladder.reason || '不需要督办'}`],
    ['下次检查', moment(standing.nextCheck)],
    ['期限变动', standing.dueDates.length > 0 && el('ol', {}, standing.dueDates.map(change))]], 'ruled');
}
