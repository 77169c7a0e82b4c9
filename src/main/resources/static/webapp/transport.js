/*
 * How requests of the applications and of our pages go through trouble. What only reads waits for the network or the server and is asked
 * for again; whatever meets the end of a session waits until its owner has logged in again on the spot, and then goes on as if nothing
 * had been. What is written is never sent twice: it fails, and says so in words. Loaded first by Tasklist and Cockpit.
 */
import { headers } from 'zhenggai/server';
import { waitingText } from './transport-words.js';

const RETRY_MILLIS = 10000;
const DONE = 4;
const english = document.documentElement.lang === 'en';
const LOGIN = /\/camunda\/api\/admin\/auth\/user\//;
const TOKEN = 'X-XSRF-TOKEN';
/** What the engine is asked with a body, because the question is long. */
const QUESTION = /\/(?:filter\/[\w-]+\/(?:list|count)|task|task\/count|history\/[\w/-]+|variable-instance|process-instance|process-instance\/count)(?:\?|$)/;
/** A task's form; who listens is told which task was taken. */
const SUBMITTED = /\/task\/([\w-]+)\/submit-form$/;
const LOGOUT = /\/logout$/;
const NativeRequest = window.XMLHttpRequest;
const nativeFetch = window.fetch.bind(window);

/** Requests that wait for the network or the server: functions that ask again. */
const waiting = new Set();
let timer = 0;
let askForLogin = null;
let login = null;
let refusal = null;

/** Who asks for the log-in: a function that resolves when there is one again. */
export function loginBy(ask) {
  askForLogin = ask;
}

/** The last answer to a submitted form that was no, once: { status, body }. */
export function lastRefusal() {
  const last = refusal;
  refusal = null;
  return last;
}

/** Requests without any of this. */
export const plainFetch = nativeFetch;

function loggedIn() {
  login = login || askForLogin().finally(() => { login = null; });
  return login;
}

const ends = (status, url) => status === 401 && askForLogin !== null && !LOGIN.test(url);

// ---- waiting for network and server

function note(words) {
  let place = document.getElementById('zhenggai-trouble');
  if (!words) {
    place?.remove();
    return;
  }
  if (!place) {
    place = document.createElement('div');
    place.id = 'zhenggai-trouble';
    place.setAttribute('role', 'status');
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = english ? 'Try now' : '立即重试';
    again.onclick = retry;
    place.append(document.createElement('span'), again);
    document.body.prepend(place);
  }
  place.firstChild.textContent = words;
}

function retry() {
  clearTimeout(timer);
  timer = 0;
  const all = [...waiting];
  waiting.clear();
  all.forEach(ask => ask());
}

function wait(status, ask) {
  waiting.add(ask);
  note(waitingText(status, english));
  timer = timer || setTimeout(retry, RETRY_MILLIS);
}

/** An answer came: whatever was said of trouble is over, unless others wait. */
function over() {
  if (waiting.size === 0) {
    note(null);
  }
}

window.addEventListener('online', retry);

// ---- requests of the applications

/** A request that holds back answers it can mend: the listeners of who made it hear of the mended one alone. */
function PatientRequest() {
  const request = new NativeRequest();
  const sent = { method: 'GET', url: '', headers: [], body: null, dropped: false };
  const { open, send, setRequestHeader, abort } = request;
  let held = false;

  function again() {
    held = false;
    open.call(request, sent.method, sent.url, true);
    sent.headers.filter(([name]) => name.toUpperCase() !== TOKEN).forEach(([name, value]) => setRequestHeader.call(request, name, value));
    const token = headers(sent.method)[TOKEN]; // another than before: the log-in made a new session
    if (token) {
      setRequestHeader.call(request, TOKEN, token);
    }
    send.call(request, sent.body);
  }

  function mend() {
    const reads = sent.method === 'GET' || (sent.method === 'POST' && QUESTION.test(sent.url));
    if (ends(request.status, sent.url)) {
      held = true;
      loggedIn().then(again);
    } else if (reads && !sent.dropped && waitingText(request.status)) {
      held = true;
      wait(request.status, again);
    } else if (!sent.dropped) {
      over();
      if (!reads && request.status >= 400 && sent.url.endsWith('/submit-form')) {
        refusal = { status: request.status, body: request.responseText };
      } else if (!reads && request.status === 0 && sent.url.endsWith('/submit-form')) {
        refusal = { status: 0, body: '' };
      } else if (!reads && SUBMITTED.test(sent.url)) {
        window.dispatchEvent(new CustomEvent('zhenggai-submitted', { detail: SUBMITTED.exec(sent.url)[1] }));
      }
    }
  }

  request.open = (method, url, ...more) => {
    if (LOGOUT.test(url)) {
      askForLogin = null; // who leaves is not asked to come back
    }
    Object.assign(sent, { method: String(method).toUpperCase(), url: String(url), headers: [], dropped: false });
    open.call(request, method, url, ...more);
  };
  request.setRequestHeader = (name, value) => {
    sent.headers.push([name, value]);
    setRequestHeader.call(request, name, value);
  };
  request.send = body => {
    sent.body = body;
    send.call(request, body);
  };
  request.abort = () => {
    sent.dropped = true;
    abort.call(request);
  };
  request.addEventListener('readystatechange', event => {
    if (request.readyState === DONE) {
      mend();
    }
    if (held) {
      event.stopImmediatePropagation();
    }
  });
  ['load', 'error', 'loadend'].forEach(name => request.addEventListener(name, event => held && event.stopImmediatePropagation()));
  return request;
}

PatientRequest.prototype = NativeRequest.prototype;
['UNSENT', 'OPENED', 'HEADERS_RECEIVED', 'LOADING', 'DONE'].forEach((name, value) => { PatientRequest[name] = value; });

// ---- requests of our pages, and forms that Tasklist fetches

async function patientFetch(asked, how = {}) {
  const method = (how.method || 'GET').toUpperCase();
  const url = String(asked.url || asked);
  for (;;) {
    let response = null;
    let lost = null;
    try {
      response = await nativeFetch(asked, how);
    } catch (unreachable) {
      lost = unreachable;
    }
    const status = response ? response.status : 0;
    if (how.signal?.aborted || (lost && lost.name === 'AbortError')) {
      throw lost;
    }
    if (ends(status, url)) {
      await loggedIn();
      if (how.headers) {
        how = { ...how, headers: { ...how.headers, ...headers(method) } };
      }
    } else if (method === 'GET' && waitingText(status)) {
      await new Promise(resolve => wait(status, resolve));
    } else {
      over();
      if (lost) {
        throw lost;
      }
      return response;
    }
  }
}

window.XMLHttpRequest = PatientRequest;
window.fetch = patientFetch;
