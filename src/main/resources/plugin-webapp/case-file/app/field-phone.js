/*
 * What the phone knows while a photo is taken: where it is, where it looks. Browsers tell it to pages over https alone, and only to whom
 * the officer allows; what is not told stays unknown.
 */

const PATIENCE_MILLIS = 20000;
/** A place that is older is asked for again. */
const FRESH_MILLIS = 10000;
/** A file that was changed longer ago was not just taken: where the phone is now says nothing of it. */
const JUST_TAKEN_MILLIS = 120000;

let heading = null;

function turned(event) {
  if (typeof event.webkitCompassHeading === 'number') {
    heading = Math.round(event.webkitCompassHeading) % 360;
  } else if (event.absolute && typeof event.alpha === 'number') {
    heading = Math.round(360 - event.alpha) % 360;
  }
}

let listening = false;

/** Begins to listen to the compass; where the browser wants to be asked, by a press, it is asked. */
export async function listen() {
  if (listening || typeof DeviceOrientationEvent === 'undefined') {
    return;
  }
  listening = true;
  if (typeof DeviceOrientationEvent.requestPermission === 'function') {
    await DeviceOrientationEvent.requestPermission().catch(() => null);
  }
  window.addEventListener('deviceorientationabsolute', turned);
  window.addEventListener('deviceorientation', turned);
}

/** Why the phone tells no place, in words; nothing where it may. */
export function noPlaceText() {
  return window.isSecureContext && navigator.geolocation ? null : '本地址不是https，手机不向网页提供定位；照片仍可上传，位置以照片自带的为准。';
}

const WHY = { 1: '未允许定位', 2: '手机没有定出位置', 3: '定位超时' };

/** @return { longitude, latitude, accuracy } or { why } */
export function whereAmI() {
  if (noPlaceText()) {
    return Promise.resolve({ why: '没有定位' });
  }
  return new Promise(resolve => navigator.geolocation.getCurrentPosition(({ coords }) => resolve({ longitude: coords.longitude,
    latitude: coords.latitude, accuracy: Math.round(coords.accuracy) }), refused => resolve({ why: WHY[refused.code] || '没有定位' }),
  { enableHighAccuracy: true, timeout: PATIENCE_MILLIS, maximumAge: FRESH_MILLIS }));
}

async function fingerprint(file) {
  if (!window.crypto?.subtle) {
    return null; // the server finds the same file by itself
  }
  const digest = await window.crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** The phone's own time: in a rehearsal the page's Date says another. */
export const phoneTime = () => new File([], 'now').lastModified;

/** What is known of a file at this moment; its place only where it was just taken. */
export async function witnessed(file, now = phoneTime()) {
  const fresh = Math.abs(now - file.lastModified) <= JUST_TAKEN_MILLIS;
  const direction = fresh ? heading : null;
  const [place, sha256] = await Promise.all([fresh ? whereAmI() : { why: '不是刚拍摄的照片' }, fingerprint(file)]);
  return { takenAt: new Date(fresh ? now : file.lastModified).toISOString(), longitude: place.longitude ?? null,
    latitude: place.latitude ?? null, accuracy: place.accuracy ?? null, why: place.why ?? null, direction, sha256 };
}
