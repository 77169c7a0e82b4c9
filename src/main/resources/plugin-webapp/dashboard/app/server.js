/*
 * What the pages ask the server. Writes carry the session's token from the cookie; what the server refuses becomes a Refusal with
 * the server's own words.
 */

/** The server's answer when it is no. */
export class Refusal extends Error {

  constructor(status, body) {
    super((body && body.detail) || (status === 0 ? '无法连接服务器，请检查网络后重试。' : `服务器未能完成请求（${status}），请稍后重试。`));
    this.status = status;
  }
}

/** Our own files lie beside the style sheet that every page gets, under whatever context path. */
function root() {
  const sheet = document.querySelector('link[href$="/webapp/page.css"]');
  return sheet ? sheet.href : new URL('/webapp/page.css', document.baseURI).href;
}

/** Parameters without the empty ones. */
export function parameters(asked) {
  const query = new URLSearchParams();
  Object.entries(asked).filter(([, value]) => value !== undefined && value !== null && value !== '')
    .forEach(([name, value]) => query.set(name, value));
  return query;
}

/** Address of our API, for links that download. */
export const api = (path, asked = {}) => {
  const query = parameters(asked).toString();
  return new URL(`../api/${path}${query ? `?${query}` : ''}`, root()).href;
};

/** The chart library, loaded when the first chart is drawn. */
let library;
export function charts() {
  library = library || import(new URL('charts/echarts.esm.min.js', root()).href);
  return library;
}

function headers(method) {
  const cookie = document.cookie.split('; ').find(pair => pair.startsWith('XSRF-TOKEN='));
  const token = cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
  return { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...(method === 'GET' ? {} : { 'X-XSRF-TOKEN': token }) };
}

/** Asks the server; throws a Refusal. */
export async function send(method, path, asked, body) {
  let response;
  try {
    response = await fetch(api(path, asked), {
      method,
      credentials: 'same-origin',
      headers: { ...headers(method), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body)
    });
  } catch (unreachable) {
    throw new Refusal(0);
  }
  const text = await response.text();
  let answer = null;
  try {
    answer = text ? JSON.parse(text) : null;
  } catch (unreadable) {
    answer = null;
  }
  if (!response.ok) {
    throw new Refusal(response.status, answer);
  }
  return answer;
}

export const board = (view, asked) => send('GET', `dashboard/${view}`, asked);
export const frame = () => board('frame', {});
export const ledger = asked => send('GET', 'ledger', asked);
export const keptColumns = () => send('GET', 'ledger/columns', {});
export const keepColumns = fields => send('PUT', 'ledger/columns', {}, fields);
export const views = () => send('GET', 'ledger/views', {});
export const keepView = (name, query) => send('PUT', 'ledger/views', { name }, query);
export const dropView = name => send('DELETE', 'ledger/views', { name });
export const act = (action, order) => send('POST', `ledger/actions/${action}`, {}, order);
