/*
 * What the page asks the server. Writes carry the session's token; what the server refuses becomes an error with its own words.
 */

/** Our API lies beside the style sheet that every page gets, under whatever context path. */
function address(path) {
  const sheet = document.querySelector('link[href$="/webapp/page.css"]');
  return new URL(`../api/notification/${path}`, sheet ? sheet.href : new URL('/webapp/page.css', document.baseURI)).href;
}

export async function send(method, path, body) {
  const cookie = document.cookie.split('; ').find(pair => pair.startsWith('XSRF-TOKEN='));
  const token = cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
  let response;
  try {
    response = await fetch(address(path), {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        'X-Requested-With': 'XMLHttpRequest',
        ...(method === 'GET' ? {} : { 'X-XSRF-TOKEN': token }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' })
      },
      body: body === undefined ? undefined : JSON.stringify(body)
    });
  } catch (unreachable) {
    throw new Error('无法连接服务器，请检查网络后重试。');
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok) {
    throw new Error((answer && answer.detail) || `服务器未能完成请求（${response.status}），请稍后重试。`);
  }
  return answer;
}
