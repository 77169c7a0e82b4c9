/*
 * The parts of a filter that no field shows, in words: those the board's numbers bring along.
 */
import { dateText, nameOf } from 'zhenggai/words';

const STAGES = { OPEN: '未销号', COUNTED: null, FOUNDED: '查实问题' };

/** Name and words of each, in the filter's order. */
export function narrowings(units, asked) {
  const words = {
    lead: code => `牵头单位：${nameOf(units, code)}`,
    supervising: code => `督导单位：${nameOf(units, code)}`,
    level: code => `督办级别：${code}`,
    awaiting: code => `待签发：${code}`,
    dueWithin: days => `${days}个工作日内到期`,
    overdue: yes => (yes === 'true' ? '已超期' : '未超期'),
    stage: code => STAGES[code],
    late: code => (code === 'REVIEWER' ? '超过审核时限' : '责任单位超期或滞后'),
    openOn: day => `${dateText(day)}未销号`,
    plannedOn: day => `按计划${dateText(day)}未销号`,
    unmeasured: yes => (yes === 'true' ? '面积待核实' : '面积已核实')
  };
  return Object.keys(words).filter(name => asked[name]).map(name => [name, words[name](asked[name])]).filter(([, text]) => text);
}
