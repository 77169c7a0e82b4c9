/*
 * What the page asks the server. Writes carry the session's token from the cookie; what the server refuses becomes a Refusal
 * with the server's own words.
 */

const HTTP_LOST = '无法连接服务器，请检查网络后重试。';

/** The server's answer when it is no. */
export class Refusal extends Error {

  constructor(status, body) {
    super((body && body.detail) || (status === 0 ? HTTP_LOST : `服务器未能完成请求（${status}），请稍后重试。`));
    this.status = status;
    this.problems = (body && body.problems) || [];
    this.body = body || {};
  }
}

/** Our API lies beside the style sheet that every page gets, under whatever context path. */
function address(path) {
  const sheet = document.querySelector('link[href$="/webapp/page.css"]');
  return new URL(`../api/${path}`, sheet ? sheet.href : new URL('/webapp/page.css', document.baseURI)).href;
}

function headers(method) {
  const cookie = document.cookie.split('; ').find(pair => pair.startsWith('XSRF-TOKEN='));
  const token = cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
  return {
    Accept: 'application/json',
    'X-Requested-With': 'XMLHttpRequest',
    ...(method === 'GET' ? {} : { 'X-XSRF-TOKEN': token })
  };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (unreadable) {
    return null;
  }
}

async function send(method, path, body) {
  let response;
  try {
    response = await fetch(address(path), {
      method,
      credentials: 'same-origin',
      headers: { ...headers(method), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body)
    });
  } catch (unreachable) {
    throw new Refusal(0);
  }
  const answer = parsed(await response.text());
  if (!response.ok) {
    throw new Refusal(response.status, answer);
  }
  return answer;
}

export const pages = () => send('GET', 'pages');
/** The drafts, newest first, with their items or only the number of them. */
export async function drafts() {
  const answer = await send('GET', 'plans/drafts');
  return Array.isArray(answer) ? answer : answer.items;
}
export const draft = id => send('GET', `plans/drafts/${encodeURIComponent(id)}`);
export const change = (id, index, fields) => send('PATCH', `plans/drafts/${encodeURIComponent(id)}/items/${index}`, fields);
/** Title and year of the document. */
export const rename = (id, fields) => send('PATCH', `plans/drafts/${encodeURIComponent(id)}`, fields);
/** What a confirmation would register now. */
export const preview = id => send('GET', `plans/drafts/${encodeURIComponent(id)}/preview`);
export const confirm = id => send('POST', `plans/drafts/${encodeURIComponent(id)}/confirm`, {});
export const units = async () => (await send('GET', 'organization')).units.filter(unit => unit.kind !== 'ADMINISTRATION');

/** Sends a file; fetch does not tell how far it is, the old way does. */
export function upload(file, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file, file.name);
    request.open('POST', address('plans/drafts'));
    Object.entries(headers('POST')).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.addEventListener('progress', event => event.lengthComputable && progress(event.loaded / event.total));
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(answer);
      } else {
        reject(new Refusal(request.status, answer));
      }
    });
    request.addEventListener('error', () => reject(new Refusal(0)));
    request.send(form);
  });
}

/** The plan's running process, for a link; null where it cannot be told. */
export async function planProcess(engineApi, planId) {
  try {
    const query = new URLSearchParams({ businessKey: planId, processDefinitionKey: 'rectification-plan' });
    const response = await fetch(`${engineApi}/process-instance?${query}`, { credentials: 'same-origin', headers: headers('GET') });
    const found = response.ok ? await response.json() : [];
    return found.length > 0 ? found[0].id : null;
  } catch (unreachable) {
    return null;
  }
}
