/*
 * Photos that wait to be sent, and the places they may be taken at, kept in the browser so that they outlive the page and a broken line.
 * Each officer's are his own: nobody else is shown them, or sends them in his name.
 */

const NAME = 'zhenggai-field';
const PHOTOS = 'photos';
const PLACES = 'places';

let opened = null;

const asked = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

function database() {
  opened ||= new Promise((resolve, reject) => {
    const request = window.indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(PHOTOS, { keyPath: 'id' });
      request.result.createObjectStore(PLACES, { keyPath: 'officer' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function within(store, mode, act) {
  return asked(act((await database()).transaction(store, mode).objectStore(store)));
}

/** All photos of the officer, in the order they were taken. */
export const photosOf = async officer => (await within(PHOTOS, 'readonly', store => store.getAll()))
  .filter(photo => photo.officer === officer).sort((a, b) => a.added - b.added);

export const keep = photo => within(PHOTOS, 'readwrite', store => store.put(photo));
export const forget = id => within(PHOTOS, 'readwrite', store => store.delete(id));
export const keepPlaces = field => within(PLACES, 'readwrite', store => store.put(field));
export const knownPlaces = officer => within(PLACES, 'readonly', store => store.get(officer));
