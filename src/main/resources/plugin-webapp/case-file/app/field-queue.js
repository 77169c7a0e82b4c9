/*
 * The queue of photos from the field. What is taken is kept in the browser first and sent then, one after another; without a line it waits
 * and goes by itself when the line is back, after the page was loaded anew too. The end of a session asks for the log-in on the spot
 * (transport.js) and goes on. What the server refuses stays, with its reason, until the officer tries again or removes it.
 */
import { freshId } from 'zhenggai/ui';
import { metresTo } from './field-distance.js';
import { phoneTime, witnessed } from './field-phone.js';
import { forget, keep, photosOf } from './field-store.js';
import { Upload } from './upload.js';

const AGAIN_MILLIS = 20000;
/** The server does not know the upload any more: it is begun anew, and what arrived is not sent twice. */
const GONE = 404;

const listeners = new Set();
let officer = null;
let photos = [];
let running = false;
let timer = 0;

export const WAITING = 'WAITING';
export const SENDING = 'SENDING';
export const REFUSED = 'REFUSED';
export const SENT = 'SENT';

export const queued = () => photos;
export const waiting = () => photos.filter(photo => photo.state !== SENT);

/** @return how to stop listening */
export function onChange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const tell = () => listeners.forEach(listener => listener(photos));

async function change(photo, what) {
  Object.assign(photo, what);
  const { part, ...kept } = photo; // how much has gone is nobody's after the page
  await keep(kept);
  tell();
}

function claim({ inspection, said }) {
  const { why, ...told } = said;
  return { inspection: inspection || null, ...told };
}

async function send(photo) {
  const about = { type: photo.type, field: claim(photo), note: photo.note || undefined };
  const file = new File([photo.blob], photo.name, { type: photo.blob.type, lastModified: photo.modified });
  const upload = photo.upload ? Upload.resumed(photo.number, file, photo.upload) : new Upload(photo.number, file, about);
  await change(photo, { state: SENDING, reason: null });
  try {
    const piece = await upload.run(part => {
      photo.part = part;
      if (upload.id !== null && photo.upload?.id !== upload.id) {
        change(photo, { upload: { id: upload.id, chunkLimit: upload.limit } });
      }
      tell();
    });
    await change(photo, { state: SENT, blob: null, upload: null, piece });
    return true;
  } catch (refused) {
    if (photo.upload && refused.status === GONE) {
      await change(photo, { state: WAITING, upload: null });
      return true;
    }
    const passing = refused.status === 0 || refused.status >= 500;
    await change(photo, { state: passing ? WAITING : REFUSED, reason: passing ? null : refused.message,
      upload: upload.id === null ? null : photo.upload });
    return !passing;
  }
}

/** Sends what waits, until nothing does or the line is away. */
export async function sendAll() {
  if (running || !officer) {
    return;
  }
  running = true;
  clearTimeout(timer);
  try {
    let going = navigator.onLine;
    while (going) {
      const next = photos.find(photo => photo.state === WAITING);
      going = Boolean(next) && await send(next);
    }
  } finally {
    running = false;
    if (photos.some(photo => photo.state === WAITING)) {
      timer = setTimeout(sendAll, AGAIN_MILLIS);
    }
  }
}

window.addEventListener('online', sendAll);

/** Begins with what the officer left. */
export async function beginAs(name) {
  if (officer === name) {
    return;
  }
  officer = name;
  photos = await photosOf(name);
  photos.filter(photo => photo.state === SENDING).forEach(photo => { photo.state = WAITING; });
  photos.filter(photo => photo.state === SENT).forEach(photo => forget(photo.id));
  photos = photos.filter(photo => photo.state !== SENT);
  tell();
  sendAll();
}

export const endAs = () => {
  officer = null;
  photos = [];
  tell();
};

/**
 * Takes files that the camera gave.
 *
 * @param where number, title, plot, type, typeName, inspection and its name
 * @return how many were taken, and how many stand in the queue already
 */
export async function add(files, where) {
  let taken = 0;
  let known = 0;
  for (const file of files) {
    const said = await witnessed(file);
    const twin = photos.some(photo => said.sha256 && photo.said.sha256 === said.sha256 && photo.number === where.number
      && photo.type === where.type && photo.inspection === where.inspection);
    if (twin) {
      known += 1;
    } else {
      const photo = { id: `${phoneTime()}-${freshId('photo')}`, officer, added: phoneTime(), state: WAITING, blob: file,
        name: file.name, size: file.size, modified: file.lastModified, said, metres: metresTo(said.longitude === null ? null
          : [said.longitude, said.latitude], where.plot), number: where.number, title: where.title, type: where.type,
        typeName: where.typeName, inspection: where.inspection || null, inspectionName: where.inspectionName || null };
      await keep(photo);
      photos.push(photo);
      taken += 1;
    }
  }
  tell();
  sendAll();
  return { taken, known };
}

export async function remove(photo) {
  photos = photos.filter(one => one !== photo);
  await forget(photo.id);
  tell();
  if (photo.upload) {
    await Upload.resumed(photo.number, photo.blob, photo.upload).cancel();
  }
}

export async function again(photo) {
  await change(photo, { state: WAITING, reason: null });
  await sendAll();
}
