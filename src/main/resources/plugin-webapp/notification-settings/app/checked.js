import { nameOf } from 'zhenggai/words';

/** What a line of a list changes, in words. */
export function changesText(line, channels) {
  const words = ({ channel, before, after }) => (after === '' ? `删除${nameOf(channels, channel)}${before}`
    : `${nameOf(channels, channel)}：${before ? `${before} 改为 ` : ''}${after}`);
  return line.changes.length === 0 ? '没有改动' : line.changes.map(words).join('；');
}

/** What came of the check of a list, in one sentence. */
export function resultText({ lines, changes, problems }) {
  const same = lines.filter(line => line.problems.length === 0 && line.changes.length === 0).length;
  return problems > 0 ? `有${problems}行不能导入，请在文件中改正后重新检查；没有改动任何地址。`
    : `共${lines.length}人，${changes}项改动${same > 0 ? `，${same}人没有改动` : ''}。`;
}

/** The wrong lines first, then those that change something. */
export const tellingLines = lines => [...lines.filter(line => line.problems.length > 0),
  ...lines.filter(line => line.problems.length === 0 && line.changes.length > 0)];
