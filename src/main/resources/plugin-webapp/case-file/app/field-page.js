/*
 * 现场拍照: one page for the phone. Where one is, what is photographed, the camera, and the queue. It knows its places from the last time it
 * was online.
 */
import { choice, el, field, hint, linkButton, messages, note } from 'zhenggai/ui';
import { camera } from './field-camera.js';
import { whereText, fieldQueue } from './field-panel.js';
import { metresTo } from './field-distance.js';
import { noPlaceText, whereAmI } from './field-phone.js';
import { beginAs } from './field-queue.js';
import { keepPlaces, knownPlaces } from './field-store.js';
import { fieldPlaces } from './server.js';

const nameOf = place => [place.caseNumber, place.inspectionName, place.title].filter(Boolean).join('　');

/** The server's answer, or what it answered last. */
async function places(officer) {
  const known = await knownPlaces(officer).catch(() => null);
  if (!navigator.onLine && known) {
    return { ...known, old: true };
  }
  const answer = await fieldPlaces();
  await keepPlaces(answer).catch(() => null); // the page works all the same
  return answer;
}

function layOut(root, known) {
  const told = messages();
  const place = choice(known.places.map((one, index) => ({ id: String(index), name: nameOf(one) })), '0');
  const type = el('span', {});
  const here = el('p', { className: 'cf-field-here', role: 'status' });
  const shutter = el('div', { className: 'cf-field-shutter' });
  let types = null;
  const chosen = () => known.places[Number(place.value)];
  const look = async () => {
    const { plot, caseNumber } = chosen();
    here.textContent = '正在定位……';
    const at = await whereAmI();
    if (chosen().caseNumber === caseNumber) {
      const metres = at.why ? null : metresTo([at.longitude, at.latitude], plot);
      here.textContent = at.why || (plot ? `您现在${whereText(metres)}（误差约${at.accuracy}米）` : `已定位（误差约${at.accuracy}米），本案没有登记图斑位置`);
      here.classList.toggle('zu-bad', metres > 0 && metres > at.accuracy);
    }
  };
  const show = () => {
    const { inspection } = chosen();
    types = choice(inspection ? known.inspectionTypes.map(one => ({ id: one.code, name: one.name }))
      : known.types.map(one => ({ id: one.code, name: one.name })), undefined, undefined, { onchange: () => draw() });
    type.replaceChildren(field('照片类型', types).element);
    draw();
    look();
  };
  const draw = () => {
    const one = chosen();
    shutter.replaceChildren(camera(() => ({ number: one.caseNumber, title: one.title, plot: one.plot, type: types.value,
      typeName: types.selectedOptions[0].textContent, inspection: one.inspection, inspectionName: one.inspectionName }), told, 'main').element);
  };
  place.addEventListener('change', show);
  root.replaceChildren(el('div', { className: 'cf-field' }, el('h2', {}, '现场拍照'),
    known.old && note('quiet', '没有网络，按上次联网时的案件列出。照片先存在本机，联网后自动上传。'),
    noPlaceText() && note('warn', noPlaceText()),
    known.places.length === 0 ? hint('您没有正在办理的核查、检查，本单位也没有正在整改的案件。实地督导检查请先登记，再来拍照。')
      : [field('案件', place), type, here, shutter], told.element, fieldQueue(),
    el('p', {}, linkButton('返回我的工作台', '#/desk'))));
  if (known.places.length > 0) {
    show();
  }
}

/** @param officer who is logged in */
export async function showField(root, officer) {
  await beginAs(officer);
  try {
    layOut(root, await places(officer));
  } catch (refused) {
    root.replaceChildren(note('bad', refused.message), fieldQueue());
  }
}
