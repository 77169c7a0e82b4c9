/*
 * What the case file asks the server. Writes carry the session's token from the cookie; what the server refuses becomes a Refusal
 * with the server's own words.
 */

const HTTP_LOST = '无法连接服务器，请检查网络后重试。';

/** The server's answer when it is no. */
export class Refusal extends Error {

  constructor(status, body) {
    super((body && body.detail) || (status === 0 ? HTTP_LOST : `服务器未能完成请求（${status}），请稍后重试。`));
    this.status = status;
  }
}

/** Our own addresses lie beside the style sheet that every page gets, under whatever context path. */
export function address(path) {
  const sheet = document.querySelector('link[href$="/webapp/page.css"]');
  return new URL(`../${path}`, sheet ? sheet.href : new URL('/webapp/page.css', document.baseURI)).href;
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
    response = await fetch(address(`api/${path}`), {
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

const ofCase = (number, rest) => `cases/${encodeURIComponent(number)}/${rest}`;
const ofPiece = (number, id, rest) => ofCase(number, `evidence/${encodeURIComponent(id)}/${rest}`);

export const caseOfTask = async taskId => (await send('GET', `tasks/${encodeURIComponent(taskId)}/case`)).caseNumber;
export const caseWords = number => send('GET', ofCase(number, 'file'));
export const caseRecord = number => send('GET', `cases/${encodeURIComponent(number)}`);
export const checklist = number => send('GET', ofCase(number, 'checklist'));
export const evidence = number => send('GET', ofCase(number, 'evidence'));
export const setPlot = (number, plot) => send('PUT', ofCase(number, 'plot'), plot);
export const review = (number, id, verdict, reason) => send('POST', ofPiece(number, id, 'review'), { verdict, reason });

/** Addresses of a piece: content, preview or thumbnail. */
export const pieceAddress = (number, id, what) => address(`api/${ofPiece(number, id, what)}`);

export const uploads = number => ({
  begin: about => send('POST', ofCase(number, 'evidence/uploads'), about),
  at: async id => (await send('GET', ofCase(number, `evidence/uploads/${id}`))).offset,
  finish: id => send('POST', ofCase(number, `evidence/uploads/${id}/finish`)),
  drop: id => send('DELETE', ofCase(number, `evidence/uploads/${id}`)),
  /** Sends a part of the file; fetch does not tell how far it is, the old way does. */
  part: (id, offset, bytes, progress, signal) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address(`api/${ofCase(number, `evidence/uploads/${id}?offset=${offset}`)}`));
    Object.entries(headers('PUT')).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', event => progress(event.loaded));
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(answer.offset);
      } else {
        reject(new Refusal(request.status, answer));
      }
    });
    request.addEventListener('error', () => reject(new Refusal(0)));
    request.addEventListener('abort', () => reject(new Refusal(0)));
    signal.addEventListener('abort', () => request.abort());
    request.send(bytes);
  })
});
