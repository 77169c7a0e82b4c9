/*
 * What is said of a request that did not go through: what happened and what to do. Nothing here touches a page.
 */

/** Answers of what stands before the application, or of one that is being started. */
const AWAY = [502, 503, 504];

/** What a request that only reads waits for, in words; nothing where there is nothing to wait for. */
export function waitingText(status, english = false) {
  if (english) {
    return status === 0 || AWAY.includes(status) ? 'The server cannot be reached. Trying again; please keep this page open.' : null;
  }
  if (status === 0) {
    return '网络已断开，正在自动重试。已填写的内容都在，请不要关闭本页。';
  }
  return AWAY.includes(status) ? '系统正在启动或维护，正在自动重试。已填写的内容都在，请不要关闭本页。' : null;
}

/** Why something that was sent was not taken; nothing where the server has said it itself. */
export function sentText(status) {
  if (status === 0) {
    return '网络已断开，没有提交成功。已填写的内容没有丢失，请在网络恢复后再次提交。';
  }
  if (AWAY.includes(status)) {
    return '系统正在启动或维护，没有提交成功。已填写的内容没有丢失，请过几分钟再次提交。';
  }
  return null;
}

const SAID_BY_PROGRAMS = [[/^Request has been terminated|Failed to fetch|NetworkError/, 0], [/^Service Unavailable|^Bad Gateway|^Gateway Time/, 503]];

/** What a bar says instead of what a program says of a broken request, or of an answer as it was sent; the same where it is words. */
export function barText(message) {
  const text = String(message || '').trim();
  const known = SAID_BY_PROGRAMS.find(([pattern]) => pattern.test(text));
  if (known) {
    return sentText(known[1]);
  }
  if (!text.startsWith('{')) {
    return text;
  }
  try {
    const answer = JSON.parse(text);
    return answer.message || answer.detail || (answer.status === 401 ? '登录已失效，请重新登录。' : text);
  } catch (words) {
    return text;
  }
}

/** Tasklist puts what it asked for before what the server said: <task> <- 没有找到. */
const ASKED_FOR = /^<(\w+)> <- /;
const GONE = '这项任务已由他人办结，或者已不再需要办理。请在列表中选择其他任务。';

/** A bar in words: its head and its text; of a task that is gone in particular. */
export function barOf({ status, message }) {
  const head = String(status || '');
  const text = barText(message).replace(ASKED_FOR, '');
  const asked = ASKED_FOR.exec(head)?.[1];
  if (!asked) {
    return { status: head, message: text };
  }
  return { status: asked === 'task' ? '任务没有打开' : '没有读到', message: asked === 'task' && text.startsWith('没有找到') ? GONE : text };
}
