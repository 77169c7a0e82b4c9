/* The press that opens the phone's camera; what it gives goes into the queue at once. */
import { fileChooser } from 'zhenggai/ui';
import { add } from './field-queue.js';
import { listen } from './field-phone.js';

/**
 * @param where what the photo is of: number, title, plot, type, typeName, inspection, inspectionName
 * @param messages where is told how it went
 */
export function camera(where, messages, kind = 'small') {
  const chooser = fileChooser('拍照', async files => {
    try {
      const { taken, known } = await add(files, where());
      if (taken > 0) {
        messages.tell(`已存入本机，共${taken}张，${navigator.onLine ? '正在上传。' : '联网后自动上传。'}`);
      } else if (known > 0) {
        messages.tell('这张照片已在队列中，没有重复加入。');
      }
    } catch (full) {
      messages.warn('手机没有存下这张照片，可能是存储空间已满。照片仍在相册中，请清理空间后再试。');
    }
  }, { label: `拍摄${where().typeName}`, kind, accept: 'image/*', capture: 'environment', multiple: true });
  chooser.element.addEventListener('click', listen); // the compass may be asked for by a press alone
  return chooser;
}
