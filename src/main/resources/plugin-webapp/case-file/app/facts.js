/* 案件情况: what the case is about, who answers for it, until when, and how far its programme is. */
import { el, facts, mark } from 'zhenggai/ui';
import { dateText } from 'zhenggai/words';

function node(milestone) {
  return el('li', {}, milestone.reportedOn ? mark('good', '✓', `${dateText(milestone.reportedOn)}完成`) : mark('open', '○', '未完成'),
    ` ${milestone.title}（${milestone.term ? `${milestone.term}，` : ''}${dateText(milestone.dueOn)}前）`);
}

export function about(words, record) {
  const { programme } = words;
  return el('div', {},
    facts([
      ['整改状态', `${words.state}，${words.schedule}`],
      ['整改类别', words.category],
      ['整改期限', `${words.due}（内部时限${words.internalDue}）`],
      ['责任单位', words.leadUnit.join('、'), words.coResponsible.length > 0 && `，配合：${words.coResponsible.join('、')}`],
      ['督导单位', words.supervising.join('、')],
      ['村屯', record.village],
      ['面积', `${words.area}（耕地${words.farmland}，永久基本农田${words.basicFarmland}）`],
      ['问题', record.problem],
      ['整改目标', record.target],
      ['整改路径', words.route || '调查核实后确定'],
      ['方案措施', el('ol', {}, record.measures.map(text => el('li', {}, text)))]]),
    programme && el('h4', {}, programme.approvedOn ? `一案一策（${dateText(programme.approvedOn)}批准）` : '一案一策（尚未批准）'),
    programme && facts([
      ['措施', programme.measures],
      ['计划类型', programme.planTerm],
      ['责任领导', programme.responsibleLeader],
      ['责任人', programme.responsiblePerson],
      ['节点', programme.milestones.length > 0 && el('ul', { className: 'zu-plain' }, programme.milestones.map(node))]]));
}
