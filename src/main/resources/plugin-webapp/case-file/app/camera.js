/* What a piece says of itself: its kind, its size, and what the camera wrote into it. */
import { distanceText, moment, placeText, sizeText, windText } from 'zhenggai/words';

const KINDS = { 'image/jpeg': 'JPEG照片', 'image/png': 'PNG图片', 'image/heic': 'HEIC照片', 'application/pdf': 'PDF文件', 'video/mp4': 'MP4视频' };

const known = value => value !== null && value !== undefined;

export const kindOf = piece => KINDS[piece.mediaType] || '文件';

export const isPhoto = piece => piece.mediaType.startsWith('image/');

const whereFrom = piece => (known(piece.distanceMetres) ? piece.distanceMetres === 0 ? '在图斑内' : `距图斑${distanceText(piece.distanceMetres)}`
  : null);

export function camera(piece) {
  return [
    piece.capturedAt && `拍摄于${moment(piece.capturedAt)}`,
    piece.position && placeText(piece.position),
    whereFrom(piece),
    known(piece.direction) && windText(piece.direction),
    piece.photographer && `拍摄人${piece.photographer}`
  ].filter(Boolean).join('，');
}

/** What the phone said when it was taken, told apart from what the camera wrote; nothing for what did not come from the field. */
export function claimed({ field }) {
  return field && `手机登记（自报）：${[
    field.takenAt && `拍摄于${moment(field.takenAt)}`,
    field.position ? `${placeText(field.position)}${known(field.accuracy) ? `，误差约${field.accuracy}米` : ''}` : '没有定位',
    whereFrom(field),
    known(field.direction) && windText(field.direction)].filter(Boolean).join('，')}`;
}

/** Name and value of all that is known, for a photo that a page cannot draw. */
export function about(piece) {
  return [
    ['格式', `${kindOf(piece)}，${sizeText(piece.size)}`],
    ['拍摄时间', piece.capturedAt ? moment(piece.capturedAt) : '照片未带'],
    ['拍摄位置', piece.position ? placeText(piece.position) : '照片未带'],
    ['到图斑', whereFrom(piece)],
    ['拍摄方向', known(piece.direction) ? windText(piece.direction) : null],
    ['拍摄人', piece.photographer],
    ['校验值', `SHA-256 ${piece.sha256}`]
  ].filter(([, value]) => value);
}
