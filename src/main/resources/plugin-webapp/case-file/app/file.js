/* The case file of a task: loads what is known and lays it out; what people do in it loads it anew. */
import { copyPart } from 'zhenggai/copying';
import { button, el, hint, linkButton, mark, messages, note, tabs } from 'zhenggai/ui';
import { urgingPart } from 'zhenggai/urging';
import { evidencePanel } from './evidence.js';
import { about } from './facts.js';
import { letters, title } from './letters.js';
import * as server from './server.js';
import { comments, timeline, told } from './timeline.js';

const NOT_OF_A_CASE = '这项任务不属于某个案件，没有案卷。';

async function load(number) {
  const [words, record, checklist, evidence, papers, sent] = await Promise.all([server.caseWords(number), server.caseRecord(number),
    server.checklist(number), server.evidence(number), server.letters(number).catch(refused => refused), server.messages(number)]);
  const unfinished = evidence.mayUpload ? await server.uploads(number).unfinished() : [];
  return { number, words, record, checklist, evidence, papers, sent, unfinished };
}

function head({ number, words, evidence }, refresh) {
  return el('div', { className: 'zu-head' },
    el('h3', {}, `${words.caseNumber}　${words.title}`),
    mark('quiet', '◆', words.state),
    evidence.locked && linkButton('下载案卷', server.archiveAddress(number), 'small', { download: '' }),
    button('刷新', refresh, 'small'));
}

function layOut(root, file, context) {
  const { words, record } = file;
  const open = words.comments.filter(comment => !comment.answer).length;
  const missing = words.completeness.missing.length;
  const chosen = context.chosen || 0;
  context.piece = id => file.evidence.pieces.find(piece => piece.id === id);
  const panel = (index, title, content) => ({ title, content, chosen: () => { context.chosen = index; } });
  root.replaceChildren(head(file, context.refresh), context.messages.element, tabs('案卷', [
    panel(0, missing > 0 ? `举证材料（缺${missing}类）` : '举证材料', evidencePanel(file, context)),
    panel(1, '案件情况', about(words, record)),
    panel(2, open > 0 ? `意见答复（${open}条待答复）` : '意见答复', comments(words.comments)),
    panel(3, title(file.papers), letters(file.papers)),
    panel(4, '办理过程', timeline(record.timeline)),
    panel(5, `消息（${file.sent.length}条）`, told(file.sent)),
    panel(6, '催办', urgingPart(file.number)),
    panel(7, '抄送', copyPart(file.number))
  ], chosen));
}

/** Forms of the case, here and in other windows, show what has changed (form-desk/app/live.js). */
const announced = new BroadcastChannel('zhenggai-case-file');

/** Shows the case file of the task in {@code node}; whatever came later to the node wins. */
export async function showFile(node, taskId) {
  const root = el('section', { className: 'zu cf-file', 'aria-label': '案卷', 'aria-busy': 'true' }, hint('正在读取案卷……'));
  node.replaceChildren(root);
  const context = { messages: messages() };
  try {
    const number = await server.caseOfTask(taskId);
    if (!number) {
      root.replaceChildren(note('quiet', NOT_OF_A_CASE));
      return;
    }
    context.refresh = async () => {
      try {
        layOut(root, await load(number), context);
        announced.postMessage(number);
      } catch (refused) {
        context.messages.warn(refused.message);
      }
    };
    layOut(root, await load(number), context);
  } catch (refused) {
    root.replaceChildren(note('bad', refused.message), button('重试', () => showFile(node, taskId)));
  } finally {
    root.removeAttribute('aria-busy');
  }
}
