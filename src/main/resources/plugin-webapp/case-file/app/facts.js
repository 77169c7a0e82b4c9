/* 案件情况: what the case is about, who answers for it, until when, and how far its programme is. */
import { el, mark } from './dom.js';
import { day } from './words.js';

function row(name, ...value) {
  const shown = value.flat().filter(Boolean);
  return shown.length === 0 ? null : [el('dt', {}, name), el('dd', {}, shown)];
}

function node(milestone) {
  return el('li', {}, milestone.reportedOn ? mark('good', '✓', `${day(milestone.reportedOn)}完成`) : mark('open', '○', '未完成'),
    ` ${milestone.title}（${milestone.term ? `${milestone.term}，` : ''}${day(milestone.dueOn)}前）`);
}

export function facts(words, record) {
  const { programme } = words;
  return el('div', {},
    el('dl', { className: 'cf-facts' },
      row('整改状态', `${words.state}，${words.schedule}`),
      row('整改类别', words.category),
      row('整改期限', `${words.due}（内部时限${words.internalDue}）`),
      row('责任单位', words.leadUnit.join('、'), words.coResponsible.length > 0 && `，配合：${words.coResponsible.join('、')}`),
      row('督导单位', words.supervising.join('、')),
      row('村屯', record.village),
      row('面积', `${words.area}（耕地${words.farmland}，永久基本农田${words.basicFarmland}）`),
      row('问题', record.problem),
      row('整改目标', record.target),
      row('整改路径', words.route || '调查核实后确定'),
      row('方案措施', el('ol', {}, record.measures.map(text => el('li', {}, text))))),
    programme && el('h4', {}, programme.approvedOn ? `一案一策（${day(programme.approvedOn)}批准）` : '一案一策（尚未批准）'),
    programme && el('dl', { className: 'cf-facts' },
      row('措施', programme.measures),
      row('计划类型', programme.planTerm),
      row('责任领导', programme.responsibleLeader),
      row('责任人', programme.responsiblePerson),
      row('节点', programme.milestones.length > 0 && el('ul', { className: 'cf-plain' }, programme.milestones.map(node)))));
}
