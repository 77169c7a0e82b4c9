/*
 * How every page of ours asks the server. Writes carry the session's token from the cookie; what the server refuses becomes a Refusal
 * with the server's own words.
 */

const HTTP_LOST = '无法连接服务器，请检查网络后重试。';

/** The server's answer when it is no; {@code body} is the problem it sent, empty where it sent none. */
export class Refusal extends Error {

  constructor(status, body) {
    super((body && body.detail) || (status === 0 ? HTTP_LOST : `服务器未能完成请求（${status}），请稍后重试。`));
    this.status = status;
    this.body = body || {};
    this.problems = this.body.problems || [];
  }
}

/** Parameters without the empty ones. */
export function parameters(asked) {
  const query = new URLSearchParams();
  Object.entries(asked).filter(([, value]) => value !== undefined && value !== null && value !== '')
    .forEach(([name, value]) => query.set(name, value));
  return query;
}

/** What the page's own address says behind its #; null where it does not. */
export const inAddress = name => new URLSearchParams(window.location.hash.split('?')[1] || '').get(name);

/** Our own addresses lie beside this file, under whatever context path. */
export const address = path => new URL(`../${path}`, import.meta.url).href;

/** Address of our API. */
export function api(path, asked = {}) {
  const query = parameters(asked).toString();
  return address(`api/${path}${query ? `?${query}` : ''}`);
}

/** What every request carries. */
export function headers(method) {
  const cookie = document.cookie.split('; ').find(pair => pair.startsWith('XSRF-TOKEN='));
  const token = cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
  return { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...(method === 'GET' ? {} : { 'X-XSRF-TOKEN': token }) };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (unreadable) {
    return null;
  }
}

/** Asks our API; gives what it answers, null for nothing. Throws a Refusal. */
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
  const answer = parsed(await response.text());
  if (!response.ok) {
    throw new Refusal(response.status, answer);
  }
  return answer;
}

/**
 * Sends bytes or a form and tells how many have gone; fetch cannot, the old way does.
 * {@code more}: type (Content-Type), progress (called with sent and total) and signal (gives up). Throws a Refusal.
 */
export function sendBytes(method, path, asked, bytes, { type, progress, signal } = {}) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, api(path, asked));
    Object.entries(headers(method)).forEach(([name, value]) => request.setRequestHeader(name, value));
    if (type) {
      request.setRequestHeader('Content-Type', type);
    }
    request.upload.addEventListener('progress', event => progress && progress(event.loaded, event.total));
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(answer);
      } else {
        reject(new Refusal(request.status, answer));
      }
    });
    request.addEventListener('error', () => reject(new Refusal(0)));
    request.addEventListener('abort', () => reject(new Refusal(0)));
    signal?.addEventListener('abort', () => request.abort());
    request.send(bytes);
  });
}

/** Which pages Cockpit offers the caller, and how far. */
export const pages = () => send('GET', 'pages');

/** Sends a file as a form does, with further fields. {@code progress} is called with sent and total. Throws a Refusal. */
export function sendFile(path, file, fields = {}, progress = undefined) {
  const form = new FormData();
  form.append('file', file, file.name);
  Object.entries(fields).forEach(([name, value]) => form.append(name, value));
  return sendBytes('POST', path, {}, form, { progress });
}
